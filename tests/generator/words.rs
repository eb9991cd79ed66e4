//! The sentences: ours, about authorities that do not exist.

use super::dice::Dice;

/// Authorities that do not exist.
pub const AUTHORITIES: [&str; 8] = [
    "Marshwick",
    "Thornby and Vale",
    "Harrowdale",
    "Wexcombe",
    "Kingsmere upon Tarn",
    "Saltbourne",
    "Ashmere-on-Sea",
    "Brackenshire",
];

/// Inspectors that do not exist; names that hold "and" are on purpose.
pub const INSPECTORS: [&str; 8] = [
    "Morag Ellison",
    "Sandra Ferrand",
    "Marie-Anne Copeland",
    "Máire Quillan",
    "Tobias Landon",
    "Ada O’Hare",
    "Wilf Pemberley",
    "Ingrid Vale",
];

/// Who does something.
const WHO: [&str; 22] = [
    "Social workers",
    "Team managers",
    "Most practitioners",
    "Senior leaders",
    "Elected members",
    "Personal advisers",
    "Independent reviewing officers",
    "Family support workers",
    "Duty staff",
    "Foster carers",
    "Partner agencies",
    "Youth justice staff",
    "Early help teams",
    "School nurses",
    "Child protection chairs",
    "The virtual school’s staff",
    "Police officers in the hub",
    "Health visitors",
    "Adoption workers",
    "Advocates",
    "The two principal social workers",
    "Commissioners",
];

/// What they do.
const DOES: [&str; 36] = [
    "know the families on their caseload well",
    "record visits within a few days",
    "write plans that a parent can follow",
    "ask for advice when a case drifts",
    "see the child alone where this is safe",
    "share what they learn in a multi-agency meeting",
    "explain decision-making to parents in plain words",
    "check each step of the plan at the review",
    "meet the child’s teachers every half-term",
    "keep a well-ordered file",
    "challenge delay when it is seen",
    "use a tool for risk that they trust",
    "listen to what brothers and sisters say",
    "weigh what the child’s father can offer",
    "return calls from the out-of-hours service the same day",
    "help 16- and 17-year-olds to find a safe place to stay",
    "notice changes in a baby’s weight",
    "chase answers from landlords",
    "take part in training on coercive control",
    "hold a group conference before any proceedings",
    "bring letters and photographs to life-story sessions",
    "ring the nursery before a visit",
    "read the chronology first",
    "visit homes that lie outside the county",
    "test how robust a safety plan is",
    "speak up for children who do not use words",
    "set dates for every action",
    "agree who will lead",
    "draw on the work of the youth council",
    "look into each missed health appointment",
    "plan the first days in a new school",
    "send the minutes to parents within ten working days",
    "match carers with care",
    "keep in touch with young people in custody",
    "find interpreters quickly",
    "review thresholds with head teachers",
];

/// Where or when.
const PLACE: [&str; 16] = [
    "",
    "",
    "",
    "",
    "",
    " in the east of the area",
    " across the three hubs",
    " on most estates",
    " in the year under review",
    " since the spring",
    " at the weekend too",
    " in Old Quay",
    " in both pilot wards",
    " for nine in ten children",
    " in complex cases",
    " as a rule",
];

/// How it goes on.
const TAIL: [&str; 20] = [
    "",
    "",
    "",
    "",
    ", and this makes a difference",
    ", although the quality varies between the two offices",
    ", but follow-up is slower in the north",
    " before a case is closed",
    ", which parents say they value",
    ", so children do not repeat their story",
    ", with ‘what next?’ written at the top of each record",
    ", even when caseloads are high",
    " – as audits confirm – with few exceptions",
    " in nearly every case seen",
    ", and managers sign this off",
    ", in line with the authority’s own standards",
    ", also beyond the border",
    ", as the lead member expects",
    " without being asked",
    ", which a recent audit of 36 files bears out",
];

/// Sentences that readers trip over: ages and years at the end, numbers, hyphens, words of headings.
const HARD: [&str; 12] = [
    "Some young people stay with their carers beyond the age of {age}. They choose this freely.",
    "In the year to March {year}. the number of referrals was steady.",
    "Numbers rose from 57 to {age}. This is a small change.",
    "Well-being checks are up-to-date and person-centred.",
    "Staff said that ‘what needs to improve’ is clear to them.",
    "The panel’s recommendations are followed through by a decision-maker.",
    "Of 140 audits, 12.5% led to a re-audit.",
    "The main findings of a peer review were shared with staff.",
    "A good early-help offer is within walking distance for most.",
    "Workers spoke of outstanding tasks in 3 of 40 files.",
    "Contact with birth parents is planned with care (see the pledge).",
    "The non-attendance of partners at core groups is rare.",
];

/// What an area for improvement is about.
const MATTER: [&str; 14] = [
    "visits to children who live with relatives",
    "supervision records",
    "plans for children on the edge of care",
    "return home interviews",
    "life-story work",
    "the multi-agency response to neglect",
    "assessments of private fostering",
    "advice on housing for care leavers",
    "strategy meetings held out of hours",
    "the take-up of independent visitors",
    "pathway plans for young parents",
    "decision-making at the front door",
    "letters that explain later-life history",
    "the oversight of unregistered homes",
];

/// What about it has to change.
const QUALITY: [&str; 8] = [
    "The quality of",
    "The timeliness of",
    "The consistency of",
    "Management oversight of",
    "The recording of",
    "The clarity and purpose of",
    "Arrangements for",
    "How well staff understand",
];

/// To what end.
const END: [&str; 8] = [
    "",
    "",
    ", so that no child waits",
    ", including where parents live apart",
    " when a worker changes",
    " across both teams",
    ", so that they are child-centred and well-timed",
    " for children aged 10 to 15",
];

/// What someone is to do.
const TASK: [&str; 10] = [
    "Ensure that managers check {matter} each month",
    "Improve {matter} and report on it to the board",
    "Take steps to strengthen {matter}",
    "Review {matter} with partner agencies",
    "Make sure that {matter} are consistently good",
    "Accelerate work on {matter}",
    "Set a clear standard for {matter}",
    "Put in place a plan for {matter}",
    "Work with schools on {matter}",
    "Track {matter} through a single dataset",
];

/// Topics of letters.
pub const TOPICS: [&str; 6] = [
    "children in need and children subject to a child protection plan",
    "care leavers aged 18 to 24",
    "the ‘front door’",
    "planning and permanence for children in care",
    "disabled children",
    "children at risk of extra-familial harm",
];

/// Grades of earlier inspections, which judge nothing today.
const OLD_GRADES: [&str; 5] = [
    "When inspectors last came, in {year}, services were judged to be inadequate.",
    "The previous inspection in November {year} found that adoption performance was adequate.",
    "Since the last inspection in {year}, when leadership was judged to require improvement to be good, much has changed.",
    "At the inspection in June {year}, help and protection was judged good.",
    "Overall effectiveness was judged outstanding in {year}.",
];

/// A sentence that quotes an old grade.
pub fn old_grade(dice: &mut Dice) -> String {
    let year = 2008 + dice.below(5);
    dice.pick(&OLD_GRADES).replace("{year}", &year.to_string())
}

/// A sentence; `next` is a number that must not begin a line by accident (the next paragraph's).
pub fn sentence(dice: &mut Dice, next: u32) -> String {
    if dice.below(7) == 0 {
        return hard(dice, next);
    }
    let (who, does, place, tail) = (dice.pick(&WHO), dice.pick(&DOES), dice.pick(&PLACE), dice.pick(&TAIL));
    format!("{who} {does}{place}{tail}.")
}

fn hard(dice: &mut Dice, next: u32) -> String {
    let age = if (next..next + 4).contains(&18) { 25 } else { 18 };
    let year = 2010 + dice.below(5);
    dice.pick(&HARD).replace("{age}", &age.to_string()).replace("{year}. the", &format!("{year}, the"))
}

/// A paragraph of a few sentences.
pub fn paragraph(dice: &mut Dice, next: u32) -> String {
    let count = 2 + dice.below(4);
    (0..count).map(|_| sentence(dice, next)).collect::<Vec<_>>().join(" ")
}

/// An item as a noun phrase, without full stop.
pub fn noun_item(dice: &mut Dice) -> String {
    let (quality, matter, end) = (dice.pick(&QUALITY), dice.pick(&MATTER), dice.pick(&END));
    format!("{quality} {matter}{end}")
}

/// An item as a task, without full stop.
pub fn task_item(dice: &mut Dice) -> String {
    let matter = dice.pick(&MATTER);
    let task = dice.pick(&TASK).replace("{matter}", matter);
    format!("{task}{}", dice.pick(&END))
}

/// An item of an area SEND table, without full stop.
pub fn leaders_item(dice: &mut Dice) -> String {
    let task = task_item(dice);
    format!("Leaders across the partnership should {}{}", task[..1].to_lowercase(), &task[1..])
}

/// A finding as a bullet.
pub fn finding(dice: &mut Dice) -> String {
    let first = plain(dice);
    if dice.below(2) == 0 { first } else { format!("{first} {}", plain(dice)) }
}

/// A sentence without traps.
pub fn plain(dice: &mut Dice) -> String {
    format!("{} {}{}.", dice.pick(&WHO), dice.pick(&DOES), dice.pick(&PLACE))
}
