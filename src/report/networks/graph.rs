//! A weighted, undirected graph whose nodes and edges carry attributes.

use std::fmt;

use crate::report::digits::four_decimals;

/// Nodes are numbered as they come.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    pub(super) name: &'static str,
    /// The attributes of every node and of every edge; the weight is none of them.
    pub(super) node_attributes: &'static [&'static str],
    pub(super) edge_attributes: &'static [&'static str],
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<Edge>,
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) label: String,
    pub(super) values: Vec<Value>,
}

#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub(super) source: usize,
    pub(super) target: usize,
    pub(super) weight: f64,
    pub(super) values: Vec<Value>,
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Integer(i64),
    /// Printed with four decimals.
    Number(f64),
}

impl Graph {
    pub(super) fn new(
        name: &'static str,
        node_attributes: &'static [&'static str],
        edge_attributes: &'static [&'static str],
    ) -> Self {
        Self { name, node_attributes, edge_attributes, nodes: Vec::new(), edges: Vec::new() }
    }

    /// Adds a node with a value for each attribute; its number.
    pub(super) fn node(&mut self, label: &str, values: Vec<Value>) -> usize {
        self.nodes.push(Node { label: label.to_owned(), values });
        self.nodes.len() - 1
    }

    /// Adds an edge with a value for each attribute.
    pub(super) fn edge(&mut self, source: usize, target: usize, weight: f64, values: Vec<Value>) {
        self.edges.push(Edge { source, target, weight, values });
    }

    /// The attributes of nodes with their types, which are those of the first node's values.
    pub(super) fn node_types(&self) -> Vec<(&'static str, &'static str)> {
        types(self.node_attributes, self.nodes.first().map(|node| node.values.as_slice()))
    }

    /// The attributes of edges with their types.
    pub(super) fn edge_types(&self) -> Vec<(&'static str, &'static str)> {
        types(self.edge_attributes, self.edges.first().map(|edge| edge.values.as_slice()))
    }
}

fn types(names: &[&'static str], values: Option<&[Value]>) -> Vec<(&'static str, &'static str)> {
    let type_of = |at: usize| values.and_then(|values| values.get(at)).map_or("string", Value::type_name);
    names.iter().enumerate().map(|(at, name)| (*name, type_of(at))).collect()
}

impl Value {
    /// The type's name, which GraphML and GEXF share.
    fn type_name(&self) -> &'static str {
        match self {
            Self::Text(_) => "string",
            Self::Integer(_) => "long",
            Self::Number(_) => "double",
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Integer(count as i64)
    }
}

impl fmt::Display for Value {
    /// Escaped for XML.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(&escaped(text)),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Number(number) => f.write_str(&four_decimals(*number)),
        }
    }
}

/// Text for an XML element or attribute; characters that XML can't hold become U+FFFD.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push_str(&format!("&#{};", c as u32)),
            c if c.is_control() && c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Two nodes and an edge.
    pub(crate) fn small() -> Graph {
        let mut graph = Graph::new("small", &["kind"], &["articles", "mean"]);
        let one = graph.node("Dockers' & Pilots' <Union>", vec!["org".into()]);
        let other = graph.node("Vera \"V\" Lund", vec!["person".into()]);
        graph.edge(one, other, 3.0, vec![3.into(), Value::Number(-0.5)]);
        graph
    }

    #[test]
    fn what_xml_can_not_hold_is_replaced() {
        assert_eq!(escaped("a\u{1}\tb"), "a\u{fffd}&#9;b");
    }
}
