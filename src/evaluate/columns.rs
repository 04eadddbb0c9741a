//! The columns of a coded sample: by their own names, or by those of mentions.csv.

/// What the columns of a coded sample hold.
pub(super) struct Columns {
    /// Their names, empty for one that doesn't count.
    pub(super) names: Vec<String>,
    /// Whether rows without a label are left out, as those of a mentions.csv that is coded in part.
    pub(super) coded_in_part: bool,
}

impl Columns {
    /// Of a mentions.csv, the sentence is the text, the offsets count in the article and not there, and the code stands in `coded`, or else
    /// in place of the run's `label`.
    pub(super) fn new(header: &csv::StringRecord) -> Self {
        const OF_MENTIONS: [(&str, &str); 3] = [("mention_id", "id"), ("sentence", "text"), ("surface", "target")];
        let names: Vec<String> =
            header.iter().map(|name| name.trim_start_matches('\u{feff}').trim().to_owned()).collect();
        let has = |name: &str| names.iter().any(|it| it == name);
        if !OF_MENTIONS.iter().all(|(its, _)| has(its)) {
            return Self { names, coded_in_part: false };
        }
        let coded = has("coded");
        let named = |name: String| match name.as_str() {
            "start" | "end" => String::new(),
            "label" if coded => String::new(),
            "coded" => "label".to_owned(),
            other => OF_MENTIONS.iter().find(|(its, _)| *its == other).map_or(name, |(_, name)| (*name).to_owned()),
        };
        Self { names: names.into_iter().map(named).collect(), coded_in_part: coded }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(header: &str) -> (String, bool) {
        let columns = Columns::new(&header.split(',').collect());
        (columns.names.join(","), columns.coded_in_part)
    }

    #[test]
    fn columns_of_mentions_are_those_of_a_sample() {
        let header = "mention_id,surface,start,end,label,sentence,kind";
        assert_eq!(names(header), ("id,target,,,label,text,kind".to_owned(), false));
        let header = "mention_id,surface,start,end,label,sentence,coded";
        assert_eq!(names(header), ("id,target,,,,text,label".to_owned(), true));
    }

    #[test]
    fn other_columns_stay_what_they_are_called() {
        let header = "id,text,target,start,end,label,coded";
        assert_eq!(names(header), (header.to_owned(), false));
        let header = "mention_id,target,start,end,label,text,coded";
        assert_eq!(names(header), (header.to_owned(), false));
    }
}
