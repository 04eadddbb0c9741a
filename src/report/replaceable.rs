//! Whether what stands where a folder of reports is to be put may be replaced: only a former run's output may, with nothing else in
//! it.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::error::{Error, Result};

/// The file that marks a folder as a former output.
pub(super) const MANIFEST: &str = "manifest.json";

/// The program that the manifest says wrote it.
pub(super) const PROGRAM: &str = "appraise";

/// Refuses a target in whose place no folder of reports may be put.
///
/// # Errors
/// If it is a file, or a folder that holds anything but the output of a former run.
pub(super) fn ensure_replaceable(target: &Path) -> Result<()> {
    if !target.exists() {
        return Ok(());
    }
    if !target.is_dir() {
        return Err(refusal(target, "is a file: give the name of a folder"));
    }
    let entries = entries(target)?;
    if entries.is_empty() {
        return Ok(());
    }
    let Some(former) = former_files(target) else {
        return Err(refusal(target, "holds files that are not reports: empty it, or give the name of another folder"));
    };
    match entries.iter().find(|name| !former.contains(name)) {
        None => Ok(()),
        Some(other) => Err(refusal(
            target,
            &format!("holds `{other}`, which no run wrote: move it away, or give the name of another folder"),
        )),
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

/// The files that a former run says it wrote there; `None` if no run did.
fn former_files(folder: &Path) -> Option<Vec<String>> {
    #[derive(Deserialize)]
    struct Former {
        program: String,
        files: Vec<String>,
    }
    let written = fs::read(folder.join(MANIFEST)).ok()?;
    let former: Former = serde_json::from_slice(&written).ok()?;
    (former.program == PROGRAM).then_some(former.files)
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
    fn a_file_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("reports");
        fs::write(&file, "").unwrap();
        assert!(refused(&file).ends_with("not overwritten, it is a file: give the name of a folder"));
    }
}
