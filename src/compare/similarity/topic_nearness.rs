//! Which topics are near each other, and how telling each is.

use crate::report::Topic;
use crate::topics::Topics;
use std::sync::LazyLock;

/// How telling a topic is that stands for one activity and no other.
pub const MOST: f64 = 1.0;

/// How telling a topic is, 0 to 1: that both items speak of plans says little, that both speak of life-story work nearly
/// all.
pub fn telling(topic: Topic) -> f64 {
    TABLE.telling[topic as usize]
}

/// How near two topics are: 1 where they are one, 0 where they have nothing to do with each other.
pub fn nearness(one: Topic, two: Topic) -> f64 {
    TABLE.near[one as usize][two as usize]
}

/// The topics to which one is near, itself among them, a bit each.
pub fn reach(topic: Topic) -> Topics {
    TABLE.reach[topic as usize]
}

/// The tables below, by topic: they are asked for every sentence.
struct Table {
    telling: [f64; COUNT],
    near: [[f64; COUNT]; COUNT],
    reach: [Topics; COUNT],
}

const COUNT: usize = Topic::ALL.len();

static TABLE: LazyLock<Box<Table>> = LazyLock::new(|| {
    let mut table = Table { telling: [MOST; COUNT], near: [[0.0; COUNT]; COUNT], reach: [Topics::default(); COUNT] };
    TELLING
        .iter()
        .for_each(|(topics, telling)| topics.iter().for_each(|topic| table.telling[*topic as usize] = *telling));
    let same = Topic::ALL.iter().map(|topic| (*topic, *topic, 1.0));
    for (one, two, near) in NEAR.iter().copied().chain(same) {
        for (one, two) in [(one, two), (two, one)] {
            table.near[one as usize][two as usize] = near;
            table.reach[one as usize] = table.reach[one as usize].with(two);
        }
    }
    Box::new(table)
});

/// Topics that are named in many items, or in items about different things.
#[rustfmt::skip]
const TELLING: &[(&[Topic], f64)] = &[
    (&[Topic::ChildrenInCare, Topic::Partnership], 0.08),
    (&[Topic::SafeguardingBoard, Topic::BusinessSupport, Topic::SpecialEducationalNeeds, Topic::PoliceWork], 0.1),
    (&[Topic::RiskManagement], 0.12),
    (&[Topic::Review, Topic::HealthServices, Topic::SchoolsAndSettings], 0.15),
    (&[Topic::DriftAndDelay], 0.2),
    (&[Topic::CaseRecording, Topic::DecisionMaking, Topic::FrontDoor, Topic::ChildrenInNeed], 0.25),
    (&[Topic::Court, Topic::DisabledChildren, Topic::Training, Topic::Strategy, Topic::Governance,
        Topic::InformationSharing, Topic::Commissioning, Topic::WaitingTimes], 0.3),
    (&[Topic::Assessment, Topic::Plan, Topic::Fostering, Topic::EmotionalHealth, Topic::CareLeavers], 0.35),
    (&[Topic::ChildProtectionConference, Topic::EdgeOfCare, Topic::Exploitation, Topic::Adoption,
        Topic::Learning, Topic::MeetingAttendance], 0.4),
    (&[Topic::StepDown, Topic::CoreGroup, Topic::EarlyHelp, Topic::Neglect, Topic::DomesticAbuse,
        Topic::Missing, Topic::ElectronicRecords, Topic::Consent, Topic::HealthNeeds, Topic::StrategicPartnership], 0.5),
    (&[Topic::Participation], 0.55),
    (&[Topic::Visit, Topic::Threshold, Topic::Radicalisation, Topic::Offending, Topic::SubstanceMisuse,
        Topic::Matching, Topic::Attendance, Topic::Diversity, Topic::Accommodation, Topic::Transition,
        Topic::IndependentLiving, Topic::AlternativeProvision, Topic::EnteringCare, Topic::PracticeModel,
        Topic::ParentalEngagement], 0.6),
    (&[Topic::PerformanceInformation], 0.65),
    (&[Topic::DirectWork, Topic::CorporateParenting, Topic::Employment, Topic::QualityAssurance], 0.7),
    (&[Topic::ManagementOversight, Topic::EducationalProgress], 0.75),
    (&[Topic::KeepingInTouch, Topic::ReferralQuality, Topic::CareReview, Topic::AdultMentalHealth, Topic::RiskTool], 0.8),
    (&[Topic::Workforce], 0.85),
];

/// Topics that may mean the same matter, and how far.
#[rustfmt::skip]
const NEAR: &[(Topic, Topic, f64)] = &[
    (Topic::Supervision, Topic::ManagementOversight, 0.8),
    (Topic::CareReview, Topic::Review, 0.6),
    (Topic::CareReview, Topic::IndependentReviewing, 0.6),
    (Topic::HealthNeeds, Topic::HealthAssessment, 0.5),
    (Topic::ReferralQuality, Topic::FrontDoor, 0.5),
    (Topic::Siblings, Topic::FamilyTime, 0.5),
    (Topic::Panel, Topic::Adoption, 0.4),
    (Topic::Court, Topic::PreProceedings, 0.7),
    (Topic::AdultMentalHealth, Topic::EmotionalHealth, 0.4),
    (Topic::MeetingAttendance, Topic::StrategyDiscussion, 0.3),
    (Topic::StrategicPartnership, Topic::Partnership, 0.5),
    (Topic::IndependentReviewing, Topic::ManagementOversight, 0.55),
    (Topic::QualityAssurance, Topic::PerformanceInformation, 0.5),
    (Topic::QualityAssurance, Topic::Learning, 0.4),
    (Topic::Caseload, Topic::Workforce, 0.4),
    (Topic::SocialWorkerChange, Topic::Workforce, 0.9),
    (Topic::Permanence, Topic::Adoption, 0.5),
    (Topic::Plan, Topic::PathwayPlan, 0.8),
    (Topic::Plan, Topic::ContingencyPlan, 0.7),
    (Topic::EmotionalHealth, Topic::StrengthsAndDifficulties, 0.8),
    (Topic::EducationalProgress, Topic::VirtualSchool, 0.8),
    (Topic::EducationalProgress, Topic::PersonalEducationPlan, 0.7),
    (Topic::VirtualSchool, Topic::PersonalEducationPlan, 0.5),
    (Topic::Missing, Topic::ReturnHomeInterview, 0.9),
    (Topic::ConnectedPersons, Topic::SpecialGuardianship, 0.4),
    (Topic::Threshold, Topic::FrontDoor, 0.5),
    (Topic::StrategyDiscussion, Topic::ChildProtectionEnquiry, 0.4),
    (Topic::Fostering, Topic::Sufficiency, 0.6),
    (Topic::UnregisteredHomes, Topic::Sufficiency, 0.4),
    (Topic::Chronology, Topic::Assessment, 0.8),
    (Topic::Permanence, Topic::PlacementWithParents, 0.3),
    (Topic::IndependentReviewing, Topic::ChildProtectionConference, 0.5),
    (Topic::IndependentReviewing, Topic::Review, 0.5),
    (Topic::CareLeavers, Topic::PathwayPlan, 0.6),
    (Topic::DriftAndDelay, Topic::Permanence, 0.3),
    (Topic::LifeStory, Topic::DirectWork, 0.4),
    (Topic::Participation, Topic::DirectWork, 0.5),
    (Topic::OutOfHours, Topic::StrategyDiscussion, 0.3),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_reaches_itself() {
        for topic in Topic::ALL {
            assert!(reach(*topic).holds(*topic) && (nearness(*topic, *topic) - 1.0).abs() < 1e-9, "{topic:?}");
            assert!((0.0..=MOST).contains(&telling(*topic)), "{topic:?}");
        }
    }

    #[test]
    fn nearness_goes_both_ways() {
        assert!(nearness(Topic::Supervision, Topic::ManagementOversight) > 0.5);
        for (one, two, near) in NEAR {
            assert!((nearness(*one, *two) - near).abs() < 1e-9 && (nearness(*two, *one) - near).abs() < 1e-9);
            assert!(reach(*one).meet(Topics::default().with(*two)), "{one:?} {two:?}");
        }
    }
}
