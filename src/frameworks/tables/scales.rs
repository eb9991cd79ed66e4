//! The scales of grades: their wordings, whole and in the pieces into which a narrow column breaks them.

use crate::frameworks::table::Scale;
use crate::report::Grade;

/// Outstanding to inadequate, of whatever years; what stands third of four has had three names.
pub static FOUR_GRADES: Scale = Scale { words: WORDS, tails: TAILS };

/// Every wording of a grade, as a key.
const WORDS: &[(&str, Grade)] = &[
    ("outstanding", Grade::Outstanding),
    ("good", Grade::Good),
    ("adequate", Grade::Adequate),
    ("satisfactory", Grade::Adequate),
    ("requiresimprovementtobegood", Grade::RequiresImprovement),
    ("requiresimprovement", Grade::RequiresImprovement),
    ("requireimprovementtobegood", Grade::RequiresImprovement),
    ("requireimprovement", Grade::RequiresImprovement),
    ("requirementimprovement", Grade::RequiresImprovement),
    ("inadequate", Grade::Inadequate),
    ("notjudged", Grade::NotJudged),
];

/// Later pieces of a grade that a narrow column breaks.
const TAILS: &[&str] =
    &["improvement", "improvementto", "improvementtobe", "improvementtobegood", "tobegood", "tobe", "begood", "judged"];
