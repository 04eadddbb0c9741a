"""Opens what --excel and --xlsx write in LibreOffice and looks at the cells: numbers, dates, texts, no formula.

Run: python tests/reference/check_spreadsheets.py PATH_TO_APPRAISE   (needs soffice and the package openpyxl)
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

ARTICLES = """id,date,source,title,text
=1+1,2025-06-20,The Quay,=SUM(A1),"Mayor Märit Öström failed the union and lied. =2+2 is what she said, said Gerold Pask."
a2,2025-06-21,-Foghorn,@home,"Gerold Pask praised Märit Öström on Saturday, a triumph."
a3,2025-07-02,+Plus,x,"Märit Öström won."
"""
ENTITIES = "entity,kind\nMärit Öström,person\nGerold Pask,person\n"
# Tokens of LibreOffice's CSV filter: delimiter, quotation mark, UTF-8, first line, locale, and that numbers are looked for.
LOCALES = {"english": ([], "44,34,76,1,,1033,false,true"), "german": (["--delimiter", ";", "--decimal", ","], "59,34,76,1,,1031,false,true")}


def rows(path, sheet=None):
    book = openpyxl.load_workbook(path)
    cells = list((book[sheet] if sheet else book.active).iter_rows())
    names = [cell.value for cell in cells[0]]
    return [dict(zip(names, row)) for row in cells[1:]], sum(cell.data_type == "f" for row in cells for cell in row)


def check(what, mentions, periods, escaped):
    (mentions, formulas), (periods, more) = mentions, periods
    mark = "'" if escaped else ""
    assert formulas + more == 0, f"{what}: {formulas + more} formulas"
    first = mentions[0]
    assert first["article_id"].value == mark + "=1+1", first["article_id"].value
    assert first["entity"].value == "Märit Öström"
    assert first["date"].value == datetime.datetime(2025, 6, 20)
    assert any(row["score"].data_type == "n" and row["score"].value < 0 for row in mentions), "no negative number"
    assert all(row["score"].data_type == "n" for row in mentions)
    assert all(row["period_start"].data_type == "d" for row in periods)
    assert [row["period"].value for row in periods if row["entity"].value == "Märit Öström"] == ["2025-06", "2025-07"]
    print(f"{what}: as it should be")


def main(program):
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        (home / "articles.csv").write_text(ARTICLES, encoding="utf-8")
        (home / "entities.csv").write_text(ENTITIES, encoding="utf-8")
        convert = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir"]
        for name, (options, tokens) in LOCALES.items():
            run = [program, "run", "articles.csv", "--entities", "entities.csv", "-q", "--excel", "--xlsx", "--out", name]
            subprocess.run(run + options, cwd=home, check=True)
            files = [f"{name}/{report}.csv" for report in ("mentions", "entity_dates")]
            command = convert + [f"opened_{name}", f"--infilter=CSV:{tokens}"] + files
            subprocess.run(command, cwd=home, check=True, stdout=subprocess.DEVNULL)
            opened = home / f"opened_{name}"
            check(f"--excel, {name}", rows(opened / "mentions.xlsx"), rows(opened / "entity_dates.xlsx"), True)
        subprocess.run(convert + ["opened", "english/report.xlsx"], cwd=home, check=True, stdout=subprocess.DEVNULL)
        book = home / "opened" / "report.xlsx"
        check("--xlsx", rows(book, "mentions"), rows(book, "entity_dates"), False)


main(str(pathlib.Path(sys.argv[1]).resolve()))
