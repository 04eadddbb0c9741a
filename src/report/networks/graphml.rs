//! GraphML (Brandes, Eiglsperger & Lerner, GraphML Primer): read by networkx, igraph, Gephi, visone.

use std::fmt::Write as _;

use super::graph::{Graph, Value, escaped};

/// The whole file.
pub(super) fn written(graph: &Graph) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    ));
    let mut line = |line: std::fmt::Arguments<'_>| writeln!(xml, "{line}").expect("a string takes all that is written");
    line(format_args!(r#"<key id="label" for="node" attr.name="label" attr.type="string"/>"#));
    for (name, kind) in graph.node_types() {
        line(format_args!(r#"<key id="node_{name}" for="node" attr.name="{name}" attr.type="{kind}"/>"#));
    }
    line(format_args!(r#"<key id="weight" for="edge" attr.name="weight" attr.type="double"/>"#));
    for (name, kind) in graph.edge_types() {
        line(format_args!(r#"<key id="edge_{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>"#));
    }
    line(format_args!(r#"<graph id="{}" edgedefault="undirected">"#, graph.name));
    for (at, node) in graph.nodes.iter().enumerate() {
        let data = data("node", graph.node_attributes, &node.values);
        line(format_args!(r#"<node id="n{at}"><data key="label">{}</data>{data}</node>"#, escaped(&node.label)));
    }
    for edge in &graph.edges {
        let data = data("edge", graph.edge_attributes, &edge.values);
        let (source, target, weight) = (edge.source, edge.target, edge.weight);
        line(format_args!(
            r#"<edge source="n{source}" target="n{target}"><data key="weight">{weight}</data>{data}</edge>"#
        ));
    }
    line(format_args!("</graph>"));
    line(format_args!("</graphml>"));
    xml
}

fn data(of: &str, names: &[&str], values: &[Value]) -> String {
    let datum = |(name, value): (&&str, &Value)| format!(r#"<data key="{of}_{name}">{value}</data>"#);
    names.iter().zip(values).map(datum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_graph_is_written_with_its_keys() {
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="node_kind" for="node" attr.name="kind" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<key id="edge_articles" for="edge" attr.name="articles" attr.type="long"/>
<key id="edge_mean" for="edge" attr.name="mean" attr.type="double"/>
<graph id="small" edgedefault="undirected">
<node id="n0"><data key="label">Dockers' &amp; Pilots' &lt;Union&gt;</data><data key="node_kind">org</data></node>
<node id="n1"><data key="label">Vera &quot;V&quot; Lund</data><data key="node_kind">person</data></node>
<edge source="n0" target="n1"><data key="weight">3</data><data key="edge_articles">3</data><data key="edge_mean">-0.5000</data></edge>
</graph>
</graphml>
"#;
        assert_eq!(written(&super::super::graph::tests::small()), expected);
    }
}
