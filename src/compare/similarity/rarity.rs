//! Words of things to improve, and how rare each is.

/// Words that say nothing of what an item is about.
#[rustfmt::skip]
pub const FORM_WORDS: [&str; 84] = [
    "a", "about", "across", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "between", "both",
    "by", "can", "child", "children", "each", "ensure", "ensuring", "for", "from", "had", "has", "have", "how",
    "if", "improve", "improving", "in", "include", "including", "inspection", "into", "is", "it", "its", "last",
    "more", "most", "not", "of", "on", "or", "other", "others", "out", "paragraph", "paragraphs", "people",
    "previous", "quality", "recommendation", "s", "should", "so", "some", "such", "than", "that", "the", "their",
    "them", "there", "these", "they", "this", "those", "through", "to", "up", "was", "were", "what", "when",
    "where", "which", "who", "will", "with", "within", "young",
];

/// Endings that are taken off a word, so that "assessment" and "assessing" are one.
pub const ENDINGS: [&str; 17] = [
    "ations", "ation", "ingly", "ments", "ment", "ness", "ings", "ing", "edly", "ed", "ies", "es", "ly", "s", "ity",
    "ive", "al",
];

/// How rare the words are that stand in more than one of a hundred items: the natural logarithm of how many items there
/// are for each that has it. Counted over 1,676 items of reports of 2009 to 2026; in alphabetical order.
#[rustfmt::skip]
pub const RARITY: [(&str, f64); 281] = [
    ("17yearold", 4.3), ("able", 4.3), ("abuse", 3.3), ("acces", 3.1), ("accommod", 4.2), ("account", 4.3),
    ("accurate", 3.9), ("achiev", 4.1), ("achieve", 4.0), ("action", 2.8), ("activ", 4.3), ("addition", 4.4),
    ("addres", 4.0), ("address", 4.0), ("adoption", 3.8), ("adult", 3.8), ("after", 2.6), ("against", 4.4),
    ("agenc", 2.8), ("alway", 3.5), ("analysi", 3.5), ("applic", 4.2), ("approach", 4.1), ("appropriate", 2.8),
    ("area", 3.8), ("arrange", 2.8), ("assess", 1.8), ("assurance", 3.7), ("attend", 4.3), ("audit", 3.7),
    ("author", 3.3), ("available", 4.0), ("aware", 4.0), ("being", 3.1), ("benefit", 4.2), ("better", 3.8),
    ("board", 3.3), ("capac", 3.5), ("care", 1.4), ("carer", 3.6), ("case", 2.6), ("chair", 4.1),
    ("challenge", 3.2), ("chang", 4.1), ("clear", 2.7), ("complet", 4.1), ("complex", 4.3), ("concern", 3.7),
    ("conferenc", 4.0), ("consider", 2.8), ("consistency", 3.3), ("consistent", 2.3), ("contact", 3.9),
    ("corporate", 4.1), ("crimin", 4.2), ("current", 3.9), ("data", 3.9), ("decision", 3.1), ("decisionmak", 3.5),
    ("delay", 3.0), ("detail", 4.1), ("develop", 2.7), ("discussion", 4.0), ("do", 3.2), ("does", 4.3),
    ("domestic", 3.6), ("drift", 4.3), ("early", 3.2), ("educ", 3.1), ("education", 4.2), ("effect", 2.6),
    ("effective", 2.3), ("emergency", 3.9), ("emotion", 3.8), ("employ", 4.1), ("enable", 4.0), ("engage", 4.0),
    ("entitle", 4.2), ("establish", 4.3), ("evaluate", 4.1), ("evidence", 4.3), ("experienc", 3.4),
    ("experience", 4.0), ("exploit", 3.1), ("factor", 4.3), ("fami", 3.5), ("famil", 2.9), ("focu", 3.7),
    ("focus", 3.9), ("follow", 4.4), ("form", 4.0), ("foster", 3.2), ("frontline", 3.9), ("full", 4.2),
    ("fully", 3.4), ("further", 3.7), ("go", 3.8), ("good", 3.3), ("group", 3.7), ("guidance", 3.9), ("harm", 3.8),
    ("health", 2.3), ("help", 2.6), ("high", 4.0), ("histor", 4.1), ("home", 3.1), ("homeles", 3.8),
    ("however", 4.0), ("identifi", 3.4), ("identific", 3.9), ("identify", 3.3), ("impact", 2.8), ("implement", 4.0),
    ("improv", 4.3), ("improve", 3.3), ("includ", 4.1), ("increas", 4.2), ("increase", 4.1), ("independent", 3.3),
    ("individu", 3.9), ("inform", 1.9), ("initi", 4.2), ("intervention", 3.4), ("interview", 3.7),
    ("investig", 4.1), ("involv", 4.1), ("issu", 4.1), ("joint", 4.3), ("key", 3.6), ("lack", 4.1), ("law", 4.3),
    ("lead", 3.7), ("leader", 3.4), ("learn", 4.0), ("leaver", 2.3), ("level", 3.6), ("life", 4.3), ("limit", 4.1),
    ("living", 3.9), ("local", 2.8), ("look", 2.6), ("lscb", 3.5), ("made", 3.6), ("make", 3.8), ("making", 4.1),
    ("manage", 2.4), ("manager", 2.8), ("mash", 4.1), ("may", 3.9), ("mean", 3.8), ("measurable", 4.2),
    ("meet", 2.4), ("member", 4.3), ("ment", 3.2), ("met", 4.0), ("miss", 3.0), ("monitor", 3.1),
    ("multiagency", 2.8), ("need", 1.5), ("neglect", 4.2), ("no", 3.9), ("number", 3.5), ("offer", 3.4),
    ("officer", 3.4), ("opportun", 4.3), ("opportunit", 4.0), ("order", 3.7), ("outcom", 3.1), ("oversight", 2.5),
    ("page", 4.2), ("panel", 4.2), ("parent", 3.1), ("particular", 3.5), ("partner", 2.6), ("partnership", 3.1),
    ("pathway", 3.5), ("performance", 3.0), ("permanence", 3.4), ("person", 3.5), ("plac", 4.2), ("place", 2.9),
    ("plan", 1.7), ("plann", 2.4), ("police", 3.1), ("practice", 2.4), ("practitioner", 3.7), ("preproceed", 4.1),
    ("present", 3.8), ("private", 3.7), ("proces", 3.8), ("process", 3.8), ("profession", 4.3),
    ("professional", 3.4), ("progres", 3.1), ("prompt", 4.2), ("protect", 4.0), ("protection", 2.4),
    ("provid", 3.2), ("provide", 3.5), ("provision", 3.4), ("public", 4.0), ("range", 4.0), ("rece", 3.0),
    ("receiv", 4.0), ("recognis", 4.4), ("record", 2.6), ("reduc", 4.0), ("reduce", 3.7), ("referr", 3.5),
    ("referral", 3.9), ("reflect", 3.9), ("regular", 3.2), ("relation", 4.1), ("relevant", 3.8), ("report", 3.5),
    ("requir", 3.8), ("require", 4.2), ("respond", 4.4), ("respons", 4.1), ("response", 3.0), ("result", 3.7),
    ("return", 3.5), ("review", 2.3), ("right", 4.1), ("risk", 1.9), ("robust", 3.0), ("role", 4.0),
    ("routine", 3.9), ("safeguard", 2.8), ("school", 3.6), ("scrutiny", 4.1), ("seen", 4.3), ("senior", 3.5),
    ("seriou", 4.4), ("servic", 2.2), ("service", 2.6), ("sexu", 3.2), ("shar", 3.4), ("significant", 3.9),
    ("skill", 4.3), ("soci", 2.1), ("specific", 3.8), ("staff", 2.9), ("statutory", 3.6), ("step", 4.0),
    ("strategic", 4.0), ("strategy", 2.9), ("strengthen", 3.4), ("subject", 3.9), ("sufficiency", 4.2),
    ("sufficient", 3.0), ("supervision", 3.1), ("support", 1.9), ("system", 3.3), ("take", 3.6), ("taken", 4.3),
    ("target", 4.2), ("team", 3.3), ("threshold", 3.2), ("time", 2.2), ("timeli", 3.1), ("timescal", 3.5),
    ("track", 4.2), ("train", 3.0), ("transition", 4.2), ("understand", 2.5), ("understood", 3.7),
    ("undertaken", 4.3), ("use", 3.1), ("used", 3.4), ("view", 4.2), ("visit", 4.0), ("vulnerable", 4.1),
    ("way", 4.1), ("well", 3.7), ("wellbe", 3.8), ("while", 4.0), ("wider", 4.3), ("work", 1.9), ("worker", 2.9),
    ("workforce", 4.3),
];

/// How rare a word is that is not among these.
pub const RARE: f64 = 4.5;
