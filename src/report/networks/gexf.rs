//! GEXF 1.2, Gephi's own format; networkx and igraph (through rgexf) read it too.

use std::fmt::Write as _;

use super::graph::{Graph, Value, escaped};

/// The whole file.
pub(super) fn written(graph: &Graph) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n",
        "<graph mode=\"static\" defaultedgetype=\"undirected\">\n"
    ));
    xml.push_str(&attributes("node", &graph.node_types()));
    xml.push_str(&attributes("edge", &graph.edge_types()));
    let mut line = |line: std::fmt::Arguments<'_>| writeln!(xml, "{line}").expect("a string takes all that is written");
    line(format_args!("<nodes>"));
    for (at, node) in graph.nodes.iter().enumerate() {
        let (label, values) = (escaped(&node.label), values(&node.values));
        line(format_args!(r#"<node id="n{at}" label="{label}">{values}</node>"#));
    }
    line(format_args!("</nodes>"));
    line(format_args!("<edges>"));
    for (at, edge) in graph.edges.iter().enumerate() {
        let (source, target, weight, values) = (edge.source, edge.target, edge.weight, values(&edge.values));
        line(format_args!(
            r#"<edge id="{at}" source="n{source}" target="n{target}" weight="{weight}">{values}</edge>"#
        ));
    }
    line(format_args!("</edges>"));
    line(format_args!("</graph>"));
    line(format_args!("</gexf>"));
    xml
}

fn attributes(class: &str, types: &[(&str, &str)]) -> String {
    let attribute =
        |(at, (name, kind)): (usize, &(&str, &str))| format!(r#"<attribute id="{at}" title="{name}" type="{kind}"/>"#);
    let all: String = types.iter().enumerate().map(attribute).collect();
    format!("<attributes class=\"{class}\" mode=\"static\">{all}</attributes>\n")
}

fn values(values: &[Value]) -> String {
    let value = |(at, value): (usize, &Value)| format!(r#"<attvalue for="{at}" value="{value}"/>"#);
    let all: String = values.iter().enumerate().map(value).collect();
    format!("<attvalues>{all}</attvalues>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_graph_is_written_with_its_attributes() {
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<graph mode="static" defaultedgetype="undirected">
<attributes class="node" mode="static"><attribute id="0" title="kind" type="string"/></attributes>
<attributes class="edge" mode="static"><attribute id="0" title="articles" type="long"/><attribute id="1" title="mean" type="double"/></attributes>
<nodes>
<node id="n0" label="Dockers' &amp; Pilots' &lt;Union&gt;"><attvalues><attvalue for="0" value="org"/></attvalues></node>
<node id="n1" label="Vera &quot;V&quot; Lund"><attvalues><attvalue for="0" value="person"/></attvalues></node>
</nodes>
<edges>
<edge id="0" source="n0" target="n1" weight="3"><attvalues><attvalue for="0" value="3"/><attvalue for="1" value="-0.5000"/></attvalues></edge>
</edges>
</graph>
</gexf>
"#;
        assert_eq!(written(&super::super::graph::tests::small()), expected);
    }
}
