//! The `view!` macro: Leptos' syntax, written as data.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use rstml::{
    Infallible,
    node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement},
};

use syn::{Block, Expr, ExprLit, Ident, Lit, Stmt, spanned::Spanned};

/// A view, in the syntax of Leptos' macro of the same name.
///
/// Elements take `name=value`, `prop:name=value`, `style:name=value`, `on:event=handler` and
/// `node_ref=reference`; components take their properties. A value may be a closure: it is then
/// asked again whenever something it reads has changed.
#[proc_macro]
pub fn view(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let parser = rstml::Parser::new(rstml::ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(input).split_vec();
    let mut reports = Vec::new();
    for error in errors {
        reports.push(error.emit_as_expr_tokens());
    }
    let view = views(&nodes);
    quote! { { #(#reports;)* #view } }.into()
}

/// One view, or several as a list.
fn views(nodes: &[Node]) -> TokenStream {
    match nodes {
        [] => quote! { ::crossread_markup::Node::Nothing },
        [node] => {
            let node = view_of(node);
            quote! { ::crossread_markup::IntoNode::into_node(#node) }
        }
        nodes => {
            let nodes = nodes.iter().map(view_of);
            quote! {
                ::crossread_markup::IntoNode::into_node([
                    #(::crossread_markup::IntoNode::into_node(#nodes)),*
                ])
            }
        }
    }
}

fn view_of(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) if is_component(element) => component(element),
        Node::Element(element) => html(element),
        Node::Block(block) => content(block),
        Node::Text(text) => text.value.to_token_stream(),
        Node::Fragment(fragment) => views(&fragment.children),
        Node::Comment(_) | Node::Doctype(_) => quote! { () },
        other => error(other.span(), "words in a view stand in quotation marks"),
    }
}

/// Braces around one expression are those of the view, not a block's.
fn content(block: &NodeBlock) -> TokenStream {
    match block {
        NodeBlock::ValidBlock(block) => unbraced(block),
        NodeBlock::Invalid(block) => block.to_token_stream(),
    }
}

fn unbraced(block: &Block) -> TokenStream {
    match block.stmts.as_slice() {
        [Stmt::Expr(expression, None)] => expression.to_token_stream(),
        _ => block.to_token_stream(),
    }
}

fn is_component(element: &NodeElement<Infallible>) -> bool {
    let name = element.name().to_string();
    let last = name.rsplit(':').next().unwrap_or_default().trim();
    last.starts_with(|first: char| first.is_ascii_uppercase())
}

fn html(element: &NodeElement<Infallible>) -> TokenStream {
    let tag = element.name().to_string();
    let mut fixed = Vec::new();
    let mut calls = Vec::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            calls.push(error(attribute.span(), "an attribute has a name"));
            continue;
        };
        let name = attribute.key.to_string();
        match (name.split_once(':'), attribute.value()) {
            (None, None) => fixed.push(quote! { (#name, "") }),
            (None, Some(Expr::Lit(ExprLit { lit: Lit::Str(value), .. }))) => {
                fixed.push(quote! { (#name, #value) });
            }
            (None, Some(value)) if name == "node_ref" => calls.push(quote! { .node_ref(#value) }),
            (None, Some(value)) => {
                let value = plain(value);
                calls.push(quote! { .attribute(#name, #value) });
            }
            (Some(("prop", name)), Some(value)) => {
                let value = plain(value);
                calls.push(quote! { .property(#name, #value) });
            }
            (Some(("style", name)), Some(value)) => {
                let value = plain(value);
                calls.push(quote! { .style(#name, #value) });
            }
            (Some(("on", event)), Some(handler)) if syn::parse_str::<Ident>(event).is_ok() => {
                let event = Ident::new(event, attribute.key.span());
                calls.push(quote! { .on(&::crossread_markup::ev::#event, #handler) });
            }
            _ => calls.push(error(attribute.span(), "no attribute of this kind is known here")),
        }
    }
    for child in &element.children {
        let child = view_of(child);
        calls.push(quote! { .child(#child) });
    }
    quote! { ::crossread_markup::element(#tag, &[#(#fixed),*]) #(#calls)* }
}

fn component(element: &NodeElement<Infallible>) -> TokenStream {
    let name = element.name();
    let mut properties = Vec::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            properties.push(error(attribute.span(), "a property has a name"));
            continue;
        };
        properties.push(property(attribute));
    }
    if !element.children.is_empty() {
        let content = views(&element.children);
        properties.push(quote! { .children(::crossread_markup::children(move || #content)) });
    }
    // The span of the name, so that a property that is missing is reported there.
    let build = quote_spanned! { name.span() => .build() };
    quote! {
        ::leptos::component::component_view(
            #name,
            ::leptos::component::component_props_builder(&#name) #(#properties)* #build
        )
    }
}

/// `name=value`, or `name` for a variable of that name.
fn property(attribute: &KeyedAttribute) -> TokenStream {
    let name = attribute.key.to_string();
    if syn::parse_str::<Ident>(&name).is_err() {
        return error(attribute.key.span(), "a component takes nothing but properties");
    }
    let name = Ident::new(&name, attribute.key.span());
    let value = attribute.value().map_or_else(|| name.to_token_stream(), plain);
    quote! { .#name(#value) }
}

/// A value without the braces that a view allows around it.
fn plain(value: &Expr) -> TokenStream {
    match value {
        Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => unbraced(&block.block),
        value => value.to_token_stream(),
    }
}

fn error(span: Span, what: &str) -> TokenStream {
    quote_spanned! { span => ::core::compile_error!(#what) }
}
