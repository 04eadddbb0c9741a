//! The columns of a coded sample: by their own names, or by those of a run's evidence.

/// An evidence file of a run to which codes can be added, in a column `coded`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodedReport {
    /// mentions.csv
    Mentions,
    /// stances.csv
    Stances,
}

impl CodedReport {
    const ALL: [Self; 2] = [Self::Mentions, Self::Stances];

    /// The columns by which it is known, and what a sample calls them.
    fn renamed(self) -> [(&'static str, &'static str); 3] {
        match self {
            Self::Mentions => [("mention_id", "id"), ("sentence", "text"), ("surface", "target")],
            Self::Stances => [("stance_id", "id"), ("sentence", "text"), ("stance", "found")],
        }
    }

    /// What to do with it where another kind of sample is wanted.
    pub(super) fn elsewhere(self) -> &'static str {
        match self {
            Self::Mentions => "this is a mentions.csv, whose codes evaluate sentiment and fit sentiment take",
            Self::Stances => {
                "this is a stances.csv, whose codes evaluate stance takes; it doesn't tell where holder and target stand, nor what the run \
                 missed, so nothing can be fitted to it: for that, code pairs of holder and target (columns: see evaluate stance --help)"
            }
        }
    }
}

/// What the columns of a coded sample hold.
#[derive(Debug)]
pub(super) struct Columns {
    /// Their names in lower case, empty for one that doesn't count.
    pub(super) names: Vec<String>,
    /// The report that the sample is, which may be coded in part: rows without a label are left out.
    pub(super) report: Option<CodedReport>,
}

impl Columns {
    /// Names count in any case. Of a run's evidence, the sentence is the text, the offsets count in the article and not there, and the code
    /// stands in `coded`: `label` and `stance` are what the run found.
    pub(super) fn new(header: &csv::StringRecord) -> Self {
        let names: Vec<String> = header.iter().map(|name| name.trim().to_lowercase()).collect();
        let has = |name: &str| names.iter().any(|it| it == name);
        let report = CodedReport::ALL.into_iter().find(|report| report.renamed().iter().all(|(its, _)| has(its)));
        let Some(of_report) = report else { return Self { names, report } };
        let named = |name: String| match name.as_str() {
            "start" | "end" | "label" => String::new(),
            "coded" => "label".to_owned(),
            other => {
                of_report.renamed().iter().find(|(its, _)| *its == other).map_or(name, |(_, ours)| (*ours).to_owned())
            }
        };
        Self { names: names.into_iter().map(named).collect(), report }
    }

    /// Refuses a report where another kind of sample is wanted, and one that nobody has coded.
    ///
    /// # Errors
    /// Then, with what to do.
    pub(super) fn ensure_fit(&self, wanted: Option<CodedReport>) -> Result<(), &'static str> {
        match self.report {
            Some(report) if wanted != Some(report) => Err(report.elsewhere()),
            Some(_) if !self.names.iter().any(|name| name == "label") => {
                Err("these labels are the program's own: put your codes (-1, 0, 1) into a column `coded`")
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(header: &str) -> (String, Option<CodedReport>) {
        let columns = Columns::new(&header.split(',').collect());
        (columns.names.join(","), columns.report)
    }

    #[test]
    fn columns_of_mentions_are_those_of_a_sample() {
        for coded in ["coded", "Coded", "CODED"] {
            let header = format!("mention_id,surface,start,end,label,sentence,kind,{coded}");
            assert_eq!(names(&header), ("id,target,,,,text,kind,label".to_owned(), Some(CodedReport::Mentions)));
        }
        let header = "stance_id,holder,target,stance,score,start,end,sentence,coded";
        let ours = "id,holder,target,found,score,,,text,label";
        assert_eq!(names(header), (ours.to_owned(), Some(CodedReport::Stances)));
    }

    #[test]
    fn labels_of_a_run_that_nobody_coded_are_no_sample() {
        for header in ["mention_id,surface,label,sentence", "mention_id,surface,label,sentence,code"] {
            let columns = Columns::new(&header.split(',').collect());
            let refused = columns.ensure_fit(Some(CodedReport::Mentions)).unwrap_err();
            assert!(refused.starts_with("these labels are the program's own"), "{header}");
        }
    }

    #[test]
    fn other_columns_stay_what_they_are_called() {
        let header = "id,text,target,start,end,label,coded";
        assert_eq!(names(header), (header.to_owned(), None));
        let header = "mention_id,target,start,end,label,text,coded";
        assert_eq!(names(header), (header.to_owned(), None));
    }
}
