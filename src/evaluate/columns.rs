//! The columns of a coded sample: by their own names, or by those of mentions.csv.

/// What the columns of a coded sample hold.
#[derive(Debug)]
pub(super) struct Columns {
    /// Their names in lower case, empty for one that doesn't count.
    pub(super) names: Vec<String>,
    /// Whether rows without a label are left out, as those of a mentions.csv that is coded in part.
    pub(super) coded_in_part: bool,
}

impl Columns {
    /// Names count in any case. Of a mentions.csv, the sentence is the text, the offsets count in the article and not there, and the code
    /// stands in `coded`: `label` is what the run found.
    ///
    /// # Errors
    /// If it is a mentions.csv that nobody has coded: what to do.
    pub(super) fn new(header: &csv::StringRecord) -> Result<Self, &'static str> {
        const OF_MENTIONS: [(&str, &str); 3] = [("mention_id", "id"), ("sentence", "text"), ("surface", "target")];
        let names: Vec<String> =
            header.iter().map(|name| name.trim_start_matches('\u{feff}').trim().to_lowercase()).collect();
        let has = |name: &str| names.iter().any(|it| it == name);
        if !OF_MENTIONS.iter().all(|(its, _)| has(its)) {
            return Ok(Self { names, coded_in_part: false });
        }
        if !has("coded") {
            return Err("these labels are the program's own: put your codes (-1, 0, 1) into a column `coded`");
        }
        let named = |name: String| match name.as_str() {
            "start" | "end" | "label" => String::new(),
            "coded" => "label".to_owned(),
            other => OF_MENTIONS.iter().find(|(its, _)| *its == other).map_or(name, |(_, name)| (*name).to_owned()),
        };
        Ok(Self { names: names.into_iter().map(named).collect(), coded_in_part: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(header: &str) -> (String, bool) {
        let columns = Columns::new(&header.split(',').collect()).unwrap();
        (columns.names.join(","), columns.coded_in_part)
    }

    #[test]
    fn columns_of_mentions_are_those_of_a_sample() {
        for coded in ["coded", "Coded", "CODED"] {
            let header = format!("mention_id,surface,start,end,label,sentence,kind,{coded}");
            assert_eq!(names(&header), ("id,target,,,,text,kind,label".to_owned(), true));
        }
    }

    #[test]
    fn labels_of_a_run_that_nobody_coded_are_no_sample() {
        for header in ["mention_id,surface,label,sentence", "mention_id,surface,label,sentence,code"] {
            let refused = Columns::new(&header.split(',').collect()).unwrap_err();
            assert!(refused.starts_with("these labels are the program's own"), "{header}");
        }
    }

    #[test]
    fn other_columns_stay_what_they_are_called() {
        let header = "id,text,target,start,end,label,coded";
        assert_eq!(names(header), (header.to_owned(), false));
        let header = "mention_id,target,start,end,label,text,coded";
        assert_eq!(names(header), (header.to_owned(), false));
    }
}
