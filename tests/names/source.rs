//! The modules of a crate, parsed, and what a path in one of them leads to.

use super::macros;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::{Attribute, Item, UseTree, Visibility};

/// A module by its path from the root: `["report", "area"]`.
pub type Module = Vec<String>;

/// Where a path leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Module(Module),
    /// An item by its module and name.
    Item(Module, String),
}

/// Every module that is not for tests alone.
pub struct Source {
    pub modules: BTreeMap<Module, syn::File>,
}

impl Source {
    /// Parses `root` and every file that its modules name.
    pub fn new(root: &Path) -> Self {
        let mut source = Self { modules: BTreeMap::new() };
        source.add_file(root.to_owned(), Vec::new());
        source
    }

    fn add_file(&mut self, file: PathBuf, module: Module) {
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let stem = file.file_stem().unwrap_or_default();
        let folder = file.with_file_name(if stem == "lib" || stem == "mod" { "" } else { stem.to_str().unwrap() });
        self.add(parsed, &folder, module);
    }

    fn add(&mut self, mut parsed: syn::File, folder: &Path, module: Module) {
        parsed.items = expanded(parsed.items);
        parsed.items.retain(|item| !is_for_tests(attributes(item)));
        let children: Vec<syn::ItemMod> = parsed.items.iter().filter_map(as_module).cloned().collect();
        self.modules.insert(module.clone(), parsed);
        for child in children {
            let name = child.ident.to_string();
            let path = [module.as_slice(), std::slice::from_ref(&name)].concat();
            let beside = folder.join(&name).with_extension("rs");
            match child.content {
                Some((_, items)) => {
                    self.add(syn::File { shebang: None, attrs: child.attrs, items }, &folder.join(&name), path)
                }
                None if beside.exists() => self.add_file(beside, path),
                None => self.add_file(folder.join(&name).join("mod.rs"), path),
            }
        }
    }

    /// What `path`, written in `module`, leads to; `None` where that is no part of this crate.
    pub fn find(&self, module: &Module, path: &[String]) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        let target = match first.as_str() {
            "crate" => Some(Target::Module(Vec::new())),
            "self" => Some(Target::Module(module.clone())),
            "super" => Some(Target::Module(module[..module.len().checked_sub(1)?].to_vec())),
            name => self.child(module, name, rest.is_empty()),
        };
        match target? {
            Target::Module(module) if !rest.is_empty() => self.find(&module, rest),
            target => Some(target).filter(|_| rest.is_empty()),
        }
    }

    /// What `name` is in a module: a module where more follows, else rather anything else.
    fn child(&self, module: &Module, name: &str, last: bool) -> Option<Target> {
        let inner = [module.as_slice(), &[name.to_owned()]].concat();
        let inner = self.modules.contains_key(&inner).then_some(Target::Module(inner));
        let items = &self.modules.get(module)?.items;
        let item = || {
            let found = items.iter().any(|item| as_module(item).is_none() && name_of(item).as_deref() == Some(name));
            found.then(|| Target::Item(module.clone(), name.to_owned()))
        };
        let imported = || {
            let mut uses = items.iter().filter_map(as_use).flat_map(|item| imports(&item.tree));
            let (_, path) = uses.find(|(alias, path)| alias == name && path.first() != Some(&alias.clone()))?;
            self.find(module, &path)
        };
        if last { item().or(inner).or_else(imported) } else { inner.or_else(imported) }
    }

    /// The item of this name.
    pub fn item(&self, module: &Module, name: &str) -> &Item {
        let items = self.modules[module].items.iter();
        let mut items = items.filter(|item| as_module(item).is_none() && name_of(item).as_deref() == Some(name));
        items.next().unwrap_or_else(|| panic!("{module:?} has no {name}"))
    }
}

/// Items with those that macros of the same file make.
fn expanded(items: Vec<Item>) -> Vec<Item> {
    let mut macros = BTreeMap::new();
    let mut out = Vec::new();
    for item in items {
        match item {
            Item::Macro(syn::ItemMacro { ident: Some(name), mac, .. }) => {
                drop(macros.insert(name.to_string(), mac.tokens))
            }
            Item::Macro(syn::ItemMacro { ident: None, mac, .. }) => {
                let name = mac.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
                // What `thread_local!` and its like make is private.
                let Some(definition) = macros.get(&name) else { continue };
                let made = macros::expand(syn::parse_quote!(#definition), mac.tokens).expect("an input of its macro");
                out.extend(syn::parse2::<syn::File>(made).expect("items").items);
            }
            item => out.push(item),
        }
    }
    out
}

pub fn as_module(item: &Item) -> Option<&syn::ItemMod> {
    if let Item::Mod(module) = item { Some(module) } else { None }
}

pub fn as_use(item: &Item) -> Option<&syn::ItemUse> {
    if let Item::Use(item) = item { Some(item) } else { None }
}

/// Every name that a tree of imports brings in, with the path it stands for.
pub fn imports(tree: &UseTree) -> Vec<(String, Vec<String>)> {
    let behind = |name: String, tree: &UseTree| {
        let longer = |(alias, path): (String, Vec<String>)| {
            let alias = if alias == "self" { name.clone() } else { alias };
            let path = path.into_iter().filter(|part| part != "self");
            (alias, std::iter::once(name.clone()).chain(path).collect())
        };
        imports(tree).into_iter().map(longer).collect::<Vec<_>>()
    };
    match tree {
        UseTree::Path(path) => behind(path.ident.to_string(), &path.tree),
        UseTree::Name(name) => vec![(name.ident.to_string(), vec![name.ident.to_string()])],
        UseTree::Rename(name) => vec![(name.rename.to_string(), vec![name.ident.to_string()])],
        UseTree::Group(group) => group.items.iter().flat_map(imports).collect(),
        // A star leads nowhere, and is an error where it is public: names that are promised are written down.
        UseTree::Glob(_) => vec![("*".to_owned(), vec!["*".to_owned()])],
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    cfgs(attributes).iter().any(|cfg| cfg == "test" || cfg == "doctest")
}

/// What the `cfg`s ask for: `feature="batch"`.
pub fn cfgs(attributes: &[Attribute]) -> Vec<String> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let tokens = lists.filter_map(|attribute| Some(attribute.meta.require_list().ok()?.tokens.to_string()));
    tokens.map(|cfg| cfg.replace(' ', "")).collect()
}

/// The comment of an item.
pub fn docs(attributes: &[Attribute]) -> String {
    let line = |attribute: &Attribute| match &attribute.meta.require_name_value().ok()?.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) => Some(line.value() + "\n"),
        _ => None,
    };
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(line).collect()
}

/// Whether the documentation leaves it out.
pub fn is_hidden(attributes: &[Attribute]) -> bool {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    lists.filter_map(|list| list.meta.require_list().ok()).any(|list| list.tokens.to_string() == "hidden")
}

pub const fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

macro_rules! of_items {
    ($item:expr, $field:ident, $other:expr, $($kind:ident)*) => {
        match $item { $(Item::$kind(item) => &item.$field,)* _ => $other }
    };
}

pub fn attributes(item: &Item) -> &[Attribute] {
    of_items!(item, attrs, &[], Const Enum Fn Impl Macro Mod Static Struct Trait Type Union Use)
}

pub fn visibility(item: &Item) -> &Visibility {
    of_items!(item, vis, &Visibility::Inherited, Const Enum Fn Mod Static Struct Trait Type Union Use)
}

pub fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Fn(function) => &function.sig.ident,
        Item::Impl(_) | Item::Use(_) => return None,
        item => of_items!(item, ident, return None, Const Enum Mod Static Struct Trait Type Union),
    };
    Some(name.to_string())
}
