//! Words that tell which way a sentence points.
//!
//! A phrase counts where it is the longest at its place, so that an idiom ("without delay") hides the words in it
//! ("delay"). Points say how sure a word is: 1 colours, 2 tells, 3 settles.

/// What a phrase does to its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// It praises.
    Good(u8),
    /// It blames.
    Bad(u8),
    /// It blames, and nothing around takes it away ("not always", "too few").
    Short,
    /// It turns round what follows ("not effective", "no delay").
    Not,
    /// It takes away what follows ("reduces delay", "prevents drift").
    Relief,
    /// It takes away what stands before it, or else what follows ("delay is avoided", "has addressed gaps").
    Relieved,
    /// It ends the reach of a relief ("plans to address risk *are* weak").
    Verb,
    /// It opens a part that says when something holds, and not that it does ("when", "if").
    When,
    /// It turns from one half of a sentence to the other ("but").
    But,
    /// It opens a half that the other half outweighs or joins ("although").
    Although,
    /// It opens a half that does not count ("despite").
    Despite,
    /// It describes, counts or announces ("inspectors looked at").
    Fact(u8),
    /// It says that something is known or planned ("leaders are aware of this").
    Plan,
    /// It is too early to tell.
    Early,
    /// It names those whom services are for; a sentence that begins with them tells of their lives.
    People,
    /// It hides its words, and says nothing.
    Nothing,
}

use Cue::{
    Although, Bad, But, Despite, Early, Fact, Good, Not, Nothing, People, Plan, Relief, Relieved, Short, Verb, When,
};

/// Phrases by what they do.
#[rustfmt::skip]
pub const CUES: &[(Cue, &[&str])] = &[
    (Good(3), &[
        "outstanding", "exemplary", "excellent", "exceptional|exceptionally", "impressive|impressively", "strength|strengths",
        "area of strength", "real strength", "highly effective", "highly valued", "very effective", "very strong", "very good",
        "particularly effective|strong|impressive", "significant improvement|improvements", "significantly improved", "good or better", "a credit to",
        "passionate|passionately", "ambitious", "determined", "tenacious|tenaciously|tenacity", "inspiring|inspirational", "no drift or delay",
        "without delay", "without undue delay", "no delay|delays", "no evidence of delay|drift", "avoiding|avoids|avoid delay|delays|drift",
        "minimise|minimises|minimising|reduce|reduces|reducing|reduced delay|delays|drift", "no children were found", "no child was found",
        "not only", "no concerns", "leave no stone unturned", "go|goes|going the extra mile", "go|goes|going above and beyond", "speak|spoke|speaks highly",
        "praised", "flourish|flourishing", "thrive|thriving|thrives", "positive difference", "real difference", "better than",
        "above the national average", "compares|compare favourably", "well-being is promoted", "impact is positive", "positive impact",
        "safeguarded effectively", "do not have to wait", "does not have to wait", "did not have to wait", "is reducing", "are reducing",
        "lower than the national average", "lower than average",
    ]),
    (Good(2), &[
        "not forgotten", "has halved", "has|have fallen", "turnover is low", "low turnover",
        "waited|wait|waits less than", "security", "properly", "retained", "gaining traction", "right children", "meet|meets their needs", "needs are met", "have their needs met", "much-needed", "strengths and areas for improvement|development", "responded appropriately|quickly|swiftly|well", "attractive", "exhausted", "key moments", "reflects", "reflected in", "realistic about",
        "well-attended|well-planned|well-coordinated|well-considered|well-informed|well-led|well-managed|well-matched|well-organised|well-prepared|well-resourced|well-structured|well-supported|well-targeted|well-understood|well-used|well-written|well-trained|well-developed|well-recorded|well-embedded|well-crafted|well-chaired|well-joined-up",
        "credible", "beautifully", "in line with", "the right reasons", "best interests", "added value|add value|adds value", "takes|take|taken into account", "take|takes account of", "seriously", "as soon as", "immediate action", "the right steps", "meets|meet requirements", "meets|meet statutory requirements", "expansion", "trailblazing", "rightly", "reached fruition", "thoughtfully", "wide variety", "diverse range",
        "good", "strong|strongly|stronger", "effective|effectively", "well", "thorough|thoroughly", "timely", "prompt|promptly", "swift|swiftly",
        "quickly|quick", "robust|robustly|robustness", "comprehensive|comprehensively", "appropriate|appropriately", "clear|clearly", "detailed",
        "skilled|skilful|skilfully|skills", "experienced", "knowledgeable", "committed|commitment", "dedicated|dedication",
        "sensitive|sensitively", "careful|carefully", "creative|creatively", "proactive|proactively", "purposeful|purposefully", "rigorous|rigorously",
        "child-centred", "child-focused", "person-centred", "trauma-informed", "high-quality", "high quality", "good-quality",
        "excellent quality", "successful|successfully|success|successes", "positive|positively", "helpful|helpfully", "valued|values", "valuable", "appreciate|appreciates|appreciated",
        "respectful|respectfully", "warm|warmly", "caring", "nurturing", "stable|stability", "secure|securely", "safe|safely", "suitable|suitably", "beneficial",
        "benefit from|benefits from|benefited from|benefitted from", "benefit|benefits", "enjoy|enjoys", "confident|confidently|confidence", "consistently", "routinely", "regularly", "frequently reviewed",
        "improved", "improving", "improvement|improvements", "improves", "better", "enhanced|enhances|enhance", "strengthened|strengthens", "embedded",
        "ensure|ensures|ensuring|ensured", "enable|enables|enabling|enabled", "empower|empowers|empowered", "support and challenge", "visible", "accessible",
        "celebrated|celebrate", "encourage|encourages|encouraged", "innovative", "cohesive", "coherent", "collaborative|collaboratively", "productive", "constructive|constructively",
        "proportionate|proportionately", "sound", "accurate|accurately", "insightful", "reflective", "analytical", "balanced", "meaningful|meaningfully", "tailored", "bespoke",
        "wide range", "broad range", "good range", "rich", "impact positively", "making a difference", "make a difference", "made a difference", "progress well",
        "good progress", "making progress", "made progress", "continuous improvement", "high standard|standards", "ambition|ambitions|aspirational|aspirations", "persistent|persistently|persevere",
        "child-friendly", "user-friendly", "integral", "central to", "at the heart", "tangible", "assertive|assertively", "decisive|decisively", "diligent|diligently",
        "responsive", "flexible|flexibly", "holistic", "evidence-based", "strengths-based", "strength-based", "manageable", "increased", "increasing|increasingly", "fewer", "work|works|worked|working hard", "less reliance|reliant", "less likely to",
        "happy", "proud", "pride", "trust|trusting|trusted", "celebrates", "praise", "compliment|compliments|complimentary", "alert", "attuned",
        "decrease|decreased", "expertise", "expert", "vigilant", "vigilance", "tirelessly", "relentless|relentlessly", "learnt", "welcomed", "favourable|favourably", "satisfied", "reassured", "assured", "articulate",
        "persuasive", "influential", "influence|influences|influenced", "mature", "energetic", "lively", "resilient", "resilience", "transparent|transparently|transparency", "open and honest", "honest", "realistic",
        "pleased", "delighted", "praises", "enthusiastic|enthusiasm", "enriched|enrich", "equipped", "engaged", "engage|engages", "engaging", "well-established", "outcome-focused", "easy to", "easily",
        "maintained|maintain|maintains", "sustained", "promotes|promoted|promote", "welcoming", "imaginative|imaginatively", "intelligent", "ably", "fully", "considerable", "extensive|extensively", "vibrant", "generous",
        "low caseloads", "small enough caseloads", "kept low", "low enough", "turnover has reduced|fallen", "small and reducing|decreasing number",
    ]),
    (Good(1), &[
        "help|helps|helped|helping", "support|supports|supported", "supportive", "know|knows", "involved", "listened to", "heard", "access",
        "so that", "regular", "consistent", "most", "all", "always", "every", "vast majority", "protect|protects|protected", "safeguard|safeguards|safeguarded",
        "informed", "informs", "considered", "consider", "reviewed", "monitored", "tracked", "prioritised|prioritise", "opportunity|opportunities",
        "progress", "choice", "choices", "sufficient|sufficiently", "adequate|adequately", "up-to-date", "agreed", "shared", "share", "joint|jointly", "together", "specialist",
        "evident", "independent", "oversight", "scrutiny", "invested|investment", "learning", "training", "advocate|advocates", "close|closely", "actively", "active", "offered", "offer|offers",
        "attend|attended|attends", "contribute|contributes|contributed", "focus|focuses|focused", "aligned", "joined-up", "gives", "develop|develops|developed", "build|builds|built", "has resulted in", "leading to", "leads to", "as a result", "means that", "achieve|achieved|achieves", "achieving",
        "satisfactory|satisfactorily",
    ]),
    (Short, &[
        "still on an improvement journey", "number of challenges", "there have been challenges", "challenges remain", "do|does|did not consistently|always|routinely|sufficiently|fully", "is|are not consistently|always|routinely|sufficiently|fully", "need to increase|improve|strengthen",
        "in its|their infancy", "not have|having enough|their|the|access|sufficient|capacity|oversight", "not ensured", "not currently", "not meet|meeting their needs", "not demonstrate", "not shown", "not reached",
        "lack|lacks|lacked|lacking", "too many", "too few", "too long", "too often", "too slow|slowly", "too late", "too little", "too much", "too frequently", "too variable", "too broad", "too high", "too low", "too reliant", "too focused", "too optimistic", "too narrow|generic|vague|limited|easily|heavily|dependent", "not always", "not yet", "not consistently", "not routinely", "not sufficiently", "not fully", "not all", "not every", "not enough", "not good enough", "not well", "not regularly", "not systematically", "not been sufficiently|fully|consistently|effectively", "not effective|effectively", "not adequately|appropriately|appropriate|clear|clearly|timely|robust|embedded", "not in place", "nor always", "no clear", "no consistent", "no established", "no effective", "no formal", "no overarching", "no strategic", "no evidence that|of", "little evidence", "limited evidence", "limited impact|effect|understanding|capacity|range|progress|choice|access|opportunities|use|analysis|oversight|success|influence", "missed opportunity|opportunities", "opportunities are|were missed", "opportunity was missed", "could not", "failed to|fails to|fail to|failing to|failure to", "need|needs to improve", "needs to begin|do|develop|strengthen|increase|improve", "need to better", "need for more|better|greater", "continue|continues to be a challenge", "significant implications", "does not reflect|lead|ensure|support|help|provide|meet|include", "do not reflect|lead|ensure|support|help|provide|meet|include", "is|are not helping|supporting|resulting|leading", "has|have not been", "was|were not", "did not receive|have|get|feel", "not as well|robust|strong|good|effective", "ends|end too soon", "not receive|receiving", "cannot be confident", "need to be", "could be", "would welcome more", "need|needs to be improved|strengthened|developed|better|more", "need|needs improvement|improving|strengthening", "needs|need further", "requires|require|required improvement", "requires|require further|strengthening|more|development", "requires|require to be good", "further work is|was needed|required", "further work", "more work", "more to do", "more needs to be done", "more could be done", "work to do", "much to do", "work remains", "room for improvement", "further improvement|development|refinement", "could be improved|strengthened|better|clearer|stronger|more|further", "should be improved|strengthened|better|clearer|stronger|more", "would benefit from", "could and should", "should have been", "could have been", "yet to", "still to", "remains|remain too", "remains|remain a challenge|inconsistent|variable|concern|concerns|weak|poor|low|high|wide|work|significant|outstanding", "remains an area", "still too", "still not", "no longer able", "not in place",
        "do|does|did not meet demand|the demand", "not all having", "are not all", "could often|usually|sometimes|still be",
    ]),
    (Bad(3), &[
        "uneven|unevenly|unevenness", "nobody knows", "bounce",
        "inadequate|inadequately", "poor|poorly|poorer|poorest", "weak|weaker|weakness|weaknesses|weakly", "inconsistent|inconsistently|inconsistency|inconsistencies", "variable|variability|varies|variation|variations", "vary",
        "insufficient|insufficiently", "ineffective|ineffectively", "unsatisfactory", "unacceptable|unacceptably", "shortfall|shortfalls", "deficit|deficits|deficiency|deficiencies", "serious failure|failures", "failure|failures", "failings|failing",
        "absence of", "drift", "over-optimistic|overoptimism", "overly optimistic|positive|focused|reliant|complex|long",
        
        
        "has|have limited", "is|are|was|were|remain|remains limited", "limits|limiting|limit|limited", "hinders|hindered|hinder|hindering", "hampers|hampered|hampering|hamper", "undermine|undermines|undermined|undermining", "impede|impedes|impeded|impeding", "compromised|compromises|compromising", "adversely|adverse", "negatively|negative", "detrimental|detriment",
        "delayed", "delay|delays|delaying", "unclear", "incomplete", "out-of-date", "outdated", "out of timescale|timescales", "overdue", "backlog|backlogs", "waiting too long", "wait too long", "wait|waits a long time", "long wait|waits|waiting", "lengthy", "excessive|excessively", "unnecessary|unnecessarily", "unallocated", "unmet", "unidentified", "unassessed", "unregistered", "unregulated", "unsuitable", "inappropriate|inappropriately", "unrealistic", "untimely", "underdeveloped|under-developed",
        "gap|gaps", "shortage|shortages", "under-represented", "fragmented", "disjointed", "confusing|confusion|confused", "unaware", "unable", "inability", "cannot", "fails|fail|failed", "declined|decline|deteriorated|deterioration|deteriorating|worsened|worse|worsening", "inaccurate|inaccurately", "unwieldy", "cumbersome", "superficial|superficially", "ad hoc", "cursory",
        "is|are needed", "urgent need", "area|areas for improvement|development", "a challenge for|in", "significant challenge|challenges", "substantial challenge",
        "instability", "high turnover", "turnover", "vacancies|vacancy", "high caseloads", "heavy caseloads", "caseloads are|remain too|high", "struggle|struggles|struggled|struggling", "difficulty|difficulties in|recruiting|accessing", "frustrated|frustrating|frustration|frustrations|frustrate", "dissatisfied|unhappy", "concerned about", "left in", "at risk of harm for", "less effective", "less well", "cease|ceased", "cancelled", "unsuccessful", "unlawful", "breakdown|breakdowns", "have to fight", "incorrect", "has been affected", "affected by", "newly created posts", "higher than national|similar|statistical", "higher than the national", "less developed|evident|clear|consistent|likely|robust", "less than", "rarely", "seldom", "slow", "slowly", "slower", "has|have not kept pace", "lost", "exacerbated|exacerbates|exacerbate", "impacts on", "impacted by", "disadvantages|disadvantaged", "overwhelmed", "stretched", "vulnerable to further", "potentially vulnerable", "misunderstanding", "patchy", "sporadic", "piecemeal", "mixed picture", "duplicate|duplicates|duplication", "under-resourced", "reactive", "breach|breaches", "unsafe", "exposed to|exposes", "escalating need", "scared", "isolated|isolation", "disrupts|disrupted|disruptive", "problematic", "problems", "flaw|flaws|flawed", "over-reliance|overreliance|over-reliant", "inequity|inequitable|inequalities", "lacks clarity", "minority of", "only a minority", "only a small", "only a few", "only some",
        "it is a concern", "of concern", "concerning|concerningly", "a concern", "serious concerns", "repeated|repetitive", "long-standing weaknesses",
        "disruption to", "below the national average", "below national", "is|are|was|remains a challenge", "constant challenge",
    ]),
    (Bad(2), &[
        "too", "little", "less", "more|further work to",
        "low", "lower", "high-turnover", "few", "limited", "difficult", "narrow", "remains", "remain", "missing information", "some cases|instances", "adult-focused", "process-driven", "task-focused", "descriptive", "generic", "vague", "lengthy", "absent", "interim", "less", "despite this", "without", "hard to", "hasty", "insecure", "inflated", "over-complicated", "complicated", "tokenistic", "static", "wait|waits|waiting", "under-used|underused|underutilised", "under-reported", "unresolved", "uncertain|uncertainty", "vulnerable position",
    ]),
    (Bad(1), &["only", "some", "others", "a small number", "small number", "a few", "in a minority", "sometimes", "occasionally", "recommendation", "should", "need to"]),
    (Not, &[
        "not", "no", "never", "nor", "neither", "cant|cannot", "dont|doesnt|didnt|isnt|arent|wasnt|werent|hasnt|havent|wont", "none", "nobody", "nothing", "hardly", "barely", "without",
    ]),
    (Relief, &[
        "no child|children", "no young people|person", "no looked-after", "no school-aged", "there were no", "there are no children|delays|young",
        "reduce|reduces|reducing", "reduction|reductions in", "prevent|prevents|preventing", "avoid|avoids|avoiding", "address|addresses|addressing",
        "minimise|minimises|minimising", "mitigate|mitigates|mitigating", "tackle|tackles|tackling", "overcome|overcomes|overcoming", "resolve|resolves|resolving", "rectify|rectifying",
        "eliminate|eliminates|eliminating", "remedy", "identify|identifies|identifying", "recognise|recognises|recognising", "respond|responds|responded|responding to", "rather than",
        "escalate|escalates|escalating", "protect|protects|protected from", "free from", "alert to", "aware of", "understand|understands|understanding", "explore|explores|exploring", "reduced the", "response to", "manage|manages|managing",
    ]),
    (Relieved, &[
        "reduced", "halved", "prevented", "avoided", "addressed", "minimised", "mitigated", "tackled", "overcame", "resolved", "rectified", "eliminated", "remedied", "identified", "recognised", "challenged", "escalated", "explored", "managed", "understood", "closed", "cleared",
    ]),
    (Verb, &["is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "mean|means"]),
    (When, &["when", "if", "once", "until", "unless", "whenever", "where necessary|appropriate|needed|possible"]),
    (But, &["but", "however", "yet"]),
    (Although, &["although", "while", "whilst", "though", "even though", "whereas", "notwithstanding"]),
    (Despite, &["despite", "in spite of", "regardless of"]),
    (Fact(3), &[
        "judged to be inadequate|adequate|good", "judged by ofsted to be", "found services to be", "found child protection services to be inadequate", "to be inadequate across all", "awaiting a match",
        "inspectors looked at", "this letter summarises", "this visit was carried out", "his|her majesty inspectors", "the inspectors were", "the next full", "monitoring inspection will", "ofsted will take", "took place from", "inspectors also considered", "they also looked at", "inspectors were primarily", "delivery model was adapted", "this statutory guidance", "at the time of the|this inspection", "joint inspection of", "ask that the", "were judged by", "deep dive",
    ]),
    (Fact(2), &[
        "this was the result of", "this was in response to", "is|was being informed by", "this is aimed at", "aimed at", "as part of", "followed the", "have|has been managed through", "term of office", "there are 15|20|30|40|50", "works across", "under these arrangements", "is|are made up of", "meets monthly|quarterly|weekly|regularly to",
        "is|are responsible for", "was|were established", "was|were set up", "consists of", "comprises", "has been|have been delegated", "reports to", "report to", "is|are planned", "will be", "is due to", "are due to", "there are currently", "there were", "is|are intended to", "aims to", "is|are aimed at", "service level agreement", "is|are underway", "are being developed", "is being developed", "in response to", "restructured", "recently restructured", "appointed",
    ]),
    (Fact(1), &[
        "provides|provide", "is|are providing", "assist|assists", "facilitate|facilitates", "collaborates", "works with", "work with providers|partners", "has|have worked with", "contains", "focuses on", "is a reference point", "can access", "recently produced|introduced|restructured|appointed", "are already", "reference point", "forums at which", "consultation", "key priority", "nearing completion", "runs|run a", "is|are led by", "lead their", "introduced", "this programme", "developed the", "has an", "is aware that", "are currently",
        "in january|february|march|april|may|june|july|august|september|october|november|december", "since january|february|march|april|may|june|july|august|september|october|november|december", "in <year>", "was|were judged", "currently being", "in the last|past year|12 months", "per cent", "a total of", "the average", "is working", "are working", "are focusing", "are considering", "are already considering", "can be referred", "examples include", "worked with",
    ]),
    (Plan, &[
        "recognise|recognises|recognised|recognize this", "acknowledge|acknowledges this", "has|have recognised this", "plans in place", "plan in place", "plans are in place", "has|have a plan", "are planning", "is planning", "intend|intends to", "steps to", "has|have plans", "is|are developing", "are implementing a", "is implementing a", "leaders say", "being developed", "due to launch", "knows this needs to improve", "know this needs to improve", "identified areas it needs", "say|says this is not the case",
        "recognise|recognises|recognize the need", "aware of this", "is|are aware of the need", "plans in place", "plans are in place", "plan to", "plans to", "planning a", "taking steps", "have|has taken steps", "took steps", "work is underway", "is|are being taken to", "knows|know this", "action is being taken",
    ]),
    (Early, &["too early|soon to", "early stages of", "is|are at an early stage", "at too early a stage", "still at an early stage", "very new", "very recent", "too recent", "yet to be seen", "remains to be seen"]),
    (People, &[
        "children", "young people", "care leavers", "parents", "families", "carers", "foster carers", "adopters", "care-experienced young people|adults", "disabled children", "most children", "all children", "older children", "most young people", "staff", "social workers", "workers", "personal advisers", "pas", "partners",
    ]),
    (Nothing, &[
        "not been hindered|affected|delayed|impacted", "from a low base", "are absent", "areas for development are", "and areas for development", "strengths and areas for development|improvement", "strengths and weaknesses",
        "facing significant challenges", "social isolation", "exposed to domestic|violence|abuse", "waiting room", "who are waiting", "not stop|detract|needing|need", "who are not living|known", "who are not in school|education|employment", "to ask for help",
        "who cannot", "who are|is|were|was unable|unlikely|struggling|absent|isolated", "who do|does|did not", "who have|has|had not|never", "who have previously not", "who may not", "who struggle", "deteriorating mental health", "lengthy periods", "cannot live with|at", "when they cannot", "not only", "or absent", "not able to live", "unable to live|return", "if they are not", "no longer need|needed|needs|require", "not known to social care", "not meet the threshold", "drop in", "drop-in", "no further", "not in school", "no matter", "not necessary", "where they are not", "more serious", "harder to reach", "hard to reach", "difficult to reach|place", "difficult decisions|conversations|circumstances|situations|experiences|issues|messages|behaviour", "separate and",
        "not in education", "neglect", "need|needs help and protection", "missing from", "go missing", "goes missing", "children missing", "at risk of", "risk|risks", "well-being", "wellbeing", "child in need", "children in need", "special educational needs", "substance misuse", "mental ill-health", "no recourse", "young people who are not", "domestic abuse", "not in employment", "good enough care", "safeguarding children", "some of the",
        "limited company", "challenging behaviour", "complex needs", "unaccompanied", "no further action", "strengths and difficulties", "as well as", "as well", "poor parental", "parental", "quality assurance", "vulnerable", "independent reviewing officer|officers", "independent chair|chairs|visitor|visitors|advocate", "independent living", "lower-level", "low level", "high-risk", "high risk", "less serious", "more than", "not known to", "delayed development", "developmental delay", "need|needs not met",
        "interim care proceedings|order|orders", "the areas for improvement that", "work to improve the quality of", "ongoing work to improve", "historically been", "had previously been", "had historically been",
    ]),
];
