//! Whether what stands where a folder of reports is to be put may be replaced: only a former run's output may, as it was written and
//! with nothing else in it.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::alteration::Alteration;
use crate::error::{Error, Result};
use crate::hashed::Hashed;

/// The file that marks a folder as a former output.
pub(super) const MANIFEST: &str = "manifest.json";

/// The program that the manifest says wrote it.
pub(super) const PROGRAM: &str = "appraise";

/// Refuses a target in whose place no folder of reports may be put.
///
/// # Errors
/// If it is a file, or a folder that holds anything but the output of a former run, or a report that somebody has edited.
pub fn ensure_replaceable(target: &Path) -> Result<()> {
    if !target.exists() {
        let lost = "is a link to what isn't there: make that folder, or give the name of another";
        return if target.is_symlink() { Err(refusal(target, lost)) } else { Ok(()) };
    }
    if !target.is_dir() {
        return Err(refusal(target, "is a file: give the name of a folder"));
    }
    let entries = entries(target)?;
    if entries.is_empty() {
        return Ok(());
    }
    let Some(former) = former_of(target) else {
        return Err(refusal(target, "holds files that are not reports: empty it, or give the name of another folder"));
    };
    let is_work = |name: &&String| !former.files.contains(name) && !OF_SYSTEMS.contains(&name.as_str());
    if let Some(other) = entries.iter().find(is_work) {
        let what = format!("holds `{other}`, which no run wrote: move it away, or give the name of another folder");
        return Err(refusal(target, &what));
    }
    match former.edited(target)? {
        None => Ok(()),
        Some(report) => Err(refusal(
            target,
            &format!(
                "holds `{report}`, which was edited since a run wrote it: move it away, or give the name of another folder"
            ),
        )),
    }
}

/// What systems put into a folder that is looked at.
const OF_SYSTEMS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Refuses a target that holds an input of the run that shall replace it.
///
/// # Errors
/// If one does.
pub fn ensure_apart<'p>(target: &Path, inputs: impl IntoIterator<Item = &'p Path>) -> Result<()> {
    let Ok(folder) = target.canonicalize() else { return Ok(()) };
    let within = |input: &&Path| input.canonicalize().is_ok_and(|input| input.starts_with(&folder));
    match inputs.into_iter().find(within) {
        None => Ok(()),
        Some(input) => Err(Error::Usage(format!(
            "{}: is read by this run and lies in {}, which the run replaces: copy it elsewhere and name that, or give the \
             name of another folder with --out",
            input.display(),
            target.display()
        ))),
    }
}

fn refusal(target: &Path, what: &str) -> Error {
    Error::Usage(format!("{}: not overwritten, it {what}", target.display()))
}

/// Names of the files in the folder and in those within, sorted; one that is no Unicode in a lossy form, which no report
/// has. An empty folder within stands for itself.
fn entries(folder: &Path) -> Result<Vec<String>> {
    let failed = |error| Error::io(folder, error);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let within = if entry.file_type().map_err(failed)?.is_dir() { entries(&entry.path())? } else { Vec::new() };
        names.extend(within.iter().map(|file| format!("{name}/{file}")));
        if within.is_empty() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// What a former run says it wrote.
#[derive(Deserialize)]
struct Former {
    program: String,
    files: Vec<String>,
    #[serde(default)]
    reports: Vec<Hashed>,
}

impl Former {
    /// The first report of the folder that isn't what was written.
    fn edited(&self, folder: &Path) -> Result<Option<&str>> {
        for report in &self.reports {
            if report.alteration_in(folder)? == Some(Alteration::Edited) {
                return Ok(Some(&report.name));
            }
        }
        Ok(None)
    }
}

/// `None` if no run wrote the folder.
fn former_of(folder: &Path) -> Option<Former> {
    let written = fs::read(folder.join(MANIFEST)).ok()?;
    let former: Former = serde_json::from_slice(&written).ok()?;
    (former.program == PROGRAM).then_some(former)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMER: &str = r#"{"program": "appraise", "files": ["dates.csv", "manifest.json"]}"#;

    fn refused(target: &Path) -> String {
        ensure_replaceable(target).unwrap_err().to_string()
    }

    #[test]
    fn nothing_an_empty_folder_and_a_former_output_may_be_replaced() {
        let home = tempfile::tempdir().unwrap();
        ensure_replaceable(&home.path().join("reports")).unwrap();
        ensure_replaceable(home.path()).unwrap();
        fs::write(home.path().join("manifest.json"), FORMER).unwrap();
        fs::write(home.path().join("dates.csv"), "period\n").unwrap();
        ensure_replaceable(home.path()).unwrap();
    }

    #[test]
    fn a_folder_of_other_files_is_refused() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("thesis.docx"), "years of work").unwrap();
        assert!(refused(home.path()).ends_with(
            "not overwritten, it holds files that are not reports: empty it, or give the name of another folder"
        ));
    }

    #[test]
    fn the_manifest_of_another_program_is_none() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("manifest.json"), r#"{"name": "a web app", "files": ["manifest.json"]}"#).unwrap();
        assert!(refused(home.path()).contains("not reports"));
    }

    #[test]
    fn a_former_output_with_a_file_of_the_users_is_refused() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("manifest.json"), FORMER).unwrap();
        fs::write(home.path().join("notes.txt"), "my notes").unwrap();
        assert!(refused(home.path()).contains("holds `notes.txt`, which no run wrote"));
    }

    #[test]
    fn a_report_that_somebody_edited_is_refused_and_one_that_he_took_away_is_not_missed() {
        let home = tempfile::tempdir().unwrap();
        let report = home.path().join("dates.csv");
        let reports = serde_json::json!([Hashed::of("dates.csv", b"period\n")]);
        let former =
            serde_json::json!({"program": "appraise", "reports": reports, "files": ["dates.csv", "manifest.json"]});
        fs::write(home.path().join("manifest.json"), former.to_string()).unwrap();
        fs::write(&report, "period\n").unwrap();
        ensure_replaceable(home.path()).unwrap();
        for edited in ["period,coded\n", "Period\n"] {
            fs::write(&report, edited).unwrap();
            assert!(refused(home.path()).ends_with(
                "not overwritten, it holds `dates.csv`, which was edited since a run wrote it: move it away, or give the name of \
                 another folder"
            ));
        }
        fs::remove_file(&report).unwrap();
        ensure_replaceable(home.path()).unwrap();
    }

    #[test]
    fn an_input_in_the_folder_that_is_to_be_replaced_is_refused_and_one_beside_it_is_not() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("reports");
        let (within, beside) = (folder.join("networks/list.csv"), home.path().join("reports.csv"));
        fs::create_dir_all(folder.join("networks")).unwrap();
        [&within, &beside].iter().for_each(|path| fs::write(path, "entity\n").unwrap());
        assert!(ensure_apart(&folder, [beside.as_path(), Path::new("-")]).is_ok());
        assert!(ensure_apart(&home.path().join("new"), [within.as_path()]).is_ok());
        let refused = ensure_apart(&folder, [beside.as_path(), within.as_path()]).unwrap_err();
        assert!(refused.to_string().starts_with(&format!("{}: is read by this run and lies in", within.display())));
        assert_eq!(refused.exit_code(), 2);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_to_nothing_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let link = home.path().join("reports");
        std::os::unix::fs::symlink(home.path().join("none"), &link).unwrap();
        assert!(refused(&link).ends_with(
            "not overwritten, it is a link to what isn't there: make that folder, or give the name of another"
        ));
        fs::create_dir(home.path().join("none")).unwrap();
        ensure_replaceable(&link).unwrap();
    }

    #[test]
    fn a_file_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("reports");
        fs::write(&file, "").unwrap();
        assert!(refused(&file).ends_with("not overwritten, it is a file: give the name of a folder"));
    }
}
