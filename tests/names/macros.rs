//! `macro_rules!` of one rule, expanded: enough for tables of which a macro makes a type.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::BTreeMap;
use std::iter::Peekable;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseStream, Parser as _};

/// What a name of the pattern stands for.
enum Bound {
    Once(TokenStream),
    Often(Vec<Bindings>),
}

/// Of a repetition each of its names has all rounds.
type Bindings = BTreeMap<String, std::rc::Rc<Bound>>;

type Tokens = Peekable<proc_macro2::token_stream::IntoIter>;

/// What the macro `definition` makes of `input`.
pub fn expand(definition: TokenStream, input: TokenStream) -> syn::Result<TokenStream> {
    let groups: Vec<TokenStream> = definition.into_iter().filter_map(group).map(|group| group.stream()).collect();
    let [pattern, body] = <[TokenStream; 2]>::try_from(groups).expect("a macro of one rule");
    let bound = (|input: ParseStream| bind(pattern, input)).parse2(input)?;
    Ok(written(body, &bound))
}

fn group(token: TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) => Some(group),
        _ => None,
    }
}

fn bind(pattern: TokenStream, input: ParseStream) -> syn::Result<Bindings> {
    let (mut bound, mut pattern) = (Bindings::new(), pattern.into_iter().peekable());
    while let Some(token) = pattern.next() {
        match token {
            TokenTree::Punct(dollar) if dollar.as_char() == '$' => bind_dollar(&mut pattern, input, &mut bound)?,
            TokenTree::Group(group) => {
                let inner: Group = input.parse()?;
                bound.extend((|input: ParseStream| bind(group.stream(), input)).parse2(inner.stream())?);
            }
            token => {
                let found: TokenTree = input.parse()?;
                if found.to_string() != token.to_string() {
                    return Err(input.error(format!("expected {token}")));
                }
            }
        }
    }
    Ok(bound)
}

fn bind_dollar(pattern: &mut Tokens, input: ParseStream, bound: &mut Bindings) -> syn::Result<()> {
    match pattern.next() {
        Some(TokenTree::Group(group)) => {
            assert_eq!(repetition(pattern), "", "no separator is known");
            let rounds = std::rc::Rc::new(Bound::Often(rounds(&group, input)?));
            bound.extend(names(group.stream()).map(|name| (name, rounds.clone())));
        }
        Some(TokenTree::Ident(name)) => {
            pattern.next();
            let kind = pattern.next().map(|kind| kind.to_string()).unwrap_or_default();
            bound.insert(name.to_string(), Bound::Once(fragment(&kind, input)?).into());
        }
        _ => unreachable!("a name or a repetition stands behind a dollar"),
    }
    Ok(())
}

/// What stands between the rounds of a repetition.
fn repetition(pattern: &mut Tokens) -> String {
    let mark = |token: Option<TokenTree>| token.map(|token| token.to_string()).unwrap_or_default();
    let first = mark(pattern.next());
    if matches!(first.as_str(), "*" | "+" | "?") {
        return String::new();
    }
    pattern.next();
    first
}

fn rounds(group: &Group, input: ParseStream) -> syn::Result<Vec<Bindings>> {
    let mut rounds = Vec::new();
    while !input.is_empty() {
        let ahead = input.fork();
        let Ok(round) = bind(group.stream(), &ahead) else { break };
        input.advance_to(&ahead);
        rounds.push(round);
    }
    Ok(rounds)
}

/// Every name behind a dollar.
fn names(pattern: TokenStream) -> impl Iterator<Item = String> {
    let (mut found, mut tokens) = (Vec::new(), pattern.into_iter().peekable());
    while let Some(token) = tokens.next() {
        match (token, tokens.peek()) {
            (TokenTree::Punct(dollar), Some(TokenTree::Ident(name))) if dollar.as_char() == '$' => {
                found.push(name.to_string());
            }
            (TokenTree::Group(group), _) => found.extend(names(group.stream())),
            _ => {}
        }
    }
    found.into_iter()
}

fn fragment(kind: &str, input: ParseStream) -> syn::Result<TokenStream> {
    use quote::ToTokens as _;
    Ok(match kind {
        "ident" => input.parse::<syn::Ident>()?.into_token_stream(),
        "literal" => input.parse::<syn::Lit>()?.into_token_stream(),
        "expr" => input.parse::<syn::Expr>()?.into_token_stream(),
        "type" | "ty" => input.parse::<syn::Type>()?.into_token_stream(),
        "meta" => input.parse::<syn::Meta>()?.into_token_stream(),
        other => return Err(input.error(format!("the fragment {other} is not known"))),
    })
}

fn written(body: TokenStream, bound: &Bindings) -> TokenStream {
    let (mut out, mut body) = (TokenStream::new(), body.into_iter().peekable());
    while let Some(token) = body.next() {
        match token {
            TokenTree::Punct(dollar) if dollar.as_char() == '$' => out.extend(written_dollar(&mut body, bound)),
            TokenTree::Group(group) => {
                let inner = Group::new(group.delimiter(), written(group.stream(), bound));
                out.extend([TokenTree::Group(inner)]);
            }
            token => out.extend([token]),
        }
    }
    out
}

fn written_dollar(body: &mut Tokens, bound: &Bindings) -> TokenStream {
    match body.next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            let between: TokenStream = repetition(body).parse().expect("one token");
            let often = names(group.stream()).find_map(|name| match &**bound.get(&name)? {
                Bound::Often(rounds) => Some(rounds),
                Bound::Once(_) => None,
            });
            let mut out = TokenStream::new();
            for (at, round) in often.into_iter().flatten().enumerate() {
                let all: Bindings = bound.iter().chain(round).map(|(name, of)| (name.clone(), of.clone())).collect();
                out.extend(if at == 0 { TokenStream::new() } else { between.clone() });
                out.extend(written(group.stream(), &all));
            }
            out
        }
        Some(TokenTree::Ident(name)) => match bound.get(&name.to_string()).map(|of| &**of) {
            Some(Bound::Once(tokens)) => tokens.clone(),
            _ => panic!("{name} stands for nothing here"),
        },
        _ => unreachable!("a name or a repetition stands behind a dollar"),
    }
}
