//! What a crate offers to others, computed from its source: each public name with its path, kind and comment.
//!
//! Names are followed through `pub mod` and `pub use`, and through macros of one rule that make types of tables. What
//! the documentation hides is no part of the promise and is left out.

mod macros;
mod source;

use source::{Module, Source, Target, as_module, as_use, attributes, cfgs, docs, imports, is_hidden, is_public};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use syn::{Attribute, Fields, ImplItem, Item, TraitItem, Visibility};

/// Something that others can name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// From the root of the crate: `report::Grade::Good`.
    pub path: String,
    pub kind: &'static str,
    /// The type or trait it belongs to, for methods, fields and variants.
    pub owner: Option<String>,
    /// What has to be known beside it: features, and whether it may grow.
    pub notes: Vec<String>,
    pub docs: String,
}

impl Name {
    pub fn is_function(&self) -> bool {
        matches!(self.kind, "fn" | "method")
    }

    pub fn last(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or_default()
    }
}

/// The public names of the crate whose root is the file `root`, sorted by path.
pub fn names(root: &Path) -> Vec<Name> {
    let source = Source::new(root);
    let mut walk = Walk { source: &source, names: Vec::new(), paths: BTreeMap::new() };
    walk.module(&Vec::new(), "", &[]);
    walk.types();
    let mut names = walk.names;
    names.sort();
    names
}

/// The paths by which an item can be named, with the features each asks for.
type Paths = BTreeSet<(String, Vec<String>)>;

struct Walk<'a> {
    source: &'a Source,
    names: Vec<Name>,
    /// Every item found so far.
    paths: BTreeMap<(Module, String), Paths>,
}

impl Walk<'_> {
    fn module(&mut self, module: &Module, path: &str, features: &[String]) {
        let file = &self.source.modules[module];
        self.add(path, "mod", None, features.to_vec(), &file.attrs);
        for item in file.items.iter().filter(|item| is_public(source::visibility(item))) {
            if is_hidden(attributes(item)) {
                continue;
            }
            let features = [features, &cfgs(attributes(item))].concat();
            for (alias, target) in self.offered(module, item) {
                let path = join(path, &alias);
                match target {
                    Target::Module(inner) => self.module(&inner, &path, &features),
                    Target::Item(inner, name) => {
                        self.paths.entry((inner, name)).or_default().insert((path, features.clone()));
                    }
                }
            }
        }
    }

    /// What a public item offers, and under which names.
    fn offered(&self, module: &Module, item: &Item) -> Vec<(String, Target)> {
        let inside = |name: &String| [module.as_slice(), std::slice::from_ref(name)].concat();
        if let Some(item) = as_use(item) {
            let found = |(alias, path): (String, Vec<String>)| {
                let target = self.source.find(module, &path);
                (alias, target.unwrap_or_else(|| panic!("{path:?} leads nowhere")))
            };
            return imports(&item.tree).into_iter().map(found).collect();
        }
        let Some(name) = source::name_of(item) else { return Vec::new() };
        let target = if as_module(item).is_some() {
            Target::Module(inside(&name))
        } else {
            Target::Item(module.clone(), name.clone())
        };
        vec![(name, target)]
    }

    /// Adds every item, each with its parts under the longest of its paths.
    fn types(&mut self) {
        for ((module, name), paths) in std::mem::take(&mut self.paths) {
            let item = self.source.item(&module, &name);
            let Some((home, features)) = paths.iter().max_by_key(|(path, _)| path.len()).cloned() else { continue };
            for (path, features) in paths.iter().filter(|(path, _)| *path != home) {
                let notes = [features.as_slice(), &[format!("is {home}")]].concat();
                self.add(path, kind(item), None, notes, &[]);
            }
            let notes = [features, cfgs(attributes(item))].concat();
            self.add(&home, kind(item), None, notes, attributes(item));
            self.parts(item, &home);
            self.methods(&Target::Item(module, name), &home);
        }
    }

    fn parts(&mut self, item: &Item, home: &str) {
        match item {
            Item::Struct(of) => self.fields(&of.fields, home),
            Item::Enum(of) => {
                for variant in &of.variants {
                    let path = join(home, &variant.ident.to_string());
                    self.add(&path, "variant", Some(home), Vec::new(), &variant.attrs);
                    let fields = variant.fields.iter().filter_map(|field| Some((field.ident.as_ref()?, &field.attrs)));
                    fields.for_each(|(name, attrs)| {
                        self.add(&join(&path, &name.to_string()), "field", Some(home), Vec::new(), attrs);
                    });
                }
            }
            Item::Trait(of) => {
                for item in &of.items {
                    let (name, kind, attrs) = match item {
                        TraitItem::Fn(of) => (&of.sig.ident, "method", &of.attrs),
                        TraitItem::Const(of) => (&of.ident, "const", &of.attrs),
                        TraitItem::Type(of) => (&of.ident, "type", &of.attrs),
                        _ => continue,
                    };
                    self.add(&join(home, &name.to_string()), kind, Some(home), Vec::new(), attrs);
                }
            }
            _ => {}
        }
    }

    fn fields(&mut self, fields: &Fields, home: &str) {
        for (at, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| at.to_string(), ToString::to_string);
            self.add(&join(home, &name), "field", Some(home), cfgs(&field.attrs), &field.attrs);
        }
    }

    /// Adds what `impl` blocks anywhere in the crate give the type.
    fn methods(&mut self, of: &Target, home: &str) {
        let source = self.source;
        for (module, file) in &source.modules {
            let blocks = file.items.iter().filter_map(|item| if let Item::Impl(of) = item { Some(of) } else { None });
            for block in blocks.filter(|block| block.trait_.is_none() && is_of(source, module, block, of)) {
                for (name, kind, visibility, attrs) in block.items.iter().filter_map(associated) {
                    if is_public(visibility) {
                        let notes = [cfgs(&block.attrs), cfgs(attrs)].concat();
                        self.add(&join(home, &name), kind, Some(home), notes, attrs);
                    }
                }
            }
        }
    }

    fn add(
        &mut self,
        path: &str,
        kind: &'static str,
        owner: Option<&str>,
        mut notes: Vec<String>,
        attrs: &[Attribute],
    ) {
        if is_hidden(attrs) {
            return;
        }
        notes.extend(attrs.iter().any(|of| of.path().is_ident("non_exhaustive")).then(|| "non_exhaustive".to_owned()));
        let path = if path.is_empty() { "crate" } else { path }.to_owned();
        let mut seen = BTreeSet::new();
        notes.retain(|note| seen.insert(note.clone()));
        self.names.push(Name { path, kind, owner: owner.map(str::to_owned), notes, docs: docs(attrs) });
    }
}

/// Whether a block of methods is the type's.
fn is_of(source: &Source, module: &Module, block: &syn::ItemImpl, of: &Target) -> bool {
    let syn::Type::Path(path) = &*block.self_ty else { return false };
    let path: Vec<String> = path.path.segments.iter().map(|part| part.ident.to_string()).collect();
    source.find(module, &path).as_ref() == Some(of)
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") }
}

fn associated(item: &ImplItem) -> Option<(String, &'static str, &Visibility, &[Attribute])> {
    match item {
        ImplItem::Fn(of) => Some((of.sig.ident.to_string(), "method", &of.vis, &of.attrs)),
        ImplItem::Const(of) => Some((of.ident.to_string(), "const", &of.vis, &of.attrs)),
        _ => None,
    }
}

fn kind(item: &Item) -> &'static str {
    match item {
        Item::Const(_) => "const",
        Item::Enum(_) => "enum",
        Item::Fn(_) => "fn",
        Item::Static(_) => "static",
        Item::Struct(_) => "struct",
        Item::Trait(_) => "trait",
        Item::Type(_) => "type",
        _ => panic!("a kind of item that this test does not know"),
    }
}
