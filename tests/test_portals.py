"""Portal profiles: every folder of corpus/portals is read, its saved page gives what was reviewed, mistakes are named."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from pipeline.clean import clean_html
from pipeline.portals import Profile, ProfileError, find_profile, load_profile, load_profiles, shipped_profiles
from pipeline.records import CleanText, RawPage

FOLDER = Path(__file__).parent.parent / "corpus" / "portals"
PROFILES = load_profiles(FOLDER)
EXPECTED = "expected.json"
FAMILIES = {"sharepoint", "aspnet", "liferay", "nukeviet", "joomla", "wordpress", "newspaper", "drupal", "vnportal"}


def saved(profile: Profile) -> RawPage:
    assert profile.folder is not None
    return RawPage(str(profile.folder / "page.html"), (profile.folder / "page.html").read_bytes())


def described(clean: CleanText) -> dict[str, Any]:
    return {
        "title": clean.title,
        "published": clean.published.isoformat() if clean.published else None,
        "author": clean.author,
        "site_org": clean.site_org,
        "canonical_url": clean.canonical_url,
        "source_id": clean.source_id,
        "blocks": [[b.kind.value, clean.text[b.start : b.end]] for b in clean.blocks],
        "removed": [[r.reason, r.text] for r in clean.removed],
    }


def totals(clean: CleanText) -> dict[str, int]:
    return {
        "blocks": len(clean.blocks),
        "rows": sum(b.kind.value == "row" for b in clean.blocks),
        "digit_runs": len(re.findall(r"\d+", clean.text)),
        "removed": len(clean.removed),
    }


def test_every_folder_holds_a_profile_a_page_and_an_expectation() -> None:
    for folder in sorted(p for p in FOLDER.iterdir() if p.is_dir() and not p.name.startswith("__")):
        assert {"portal.toml", "page.html", EXPECTED} <= {p.name for p in folder.iterdir()}, folder.name
    assert {p.family for p in PROFILES} >= FAMILIES


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.id)
def test_saved_page_gives_what_was_reviewed(profile: Profile, request: pytest.FixtureRequest) -> None:
    assert profile.folder is not None
    path = profile.folder / EXPECTED
    clean = clean_html(saved(profile), PROFILES)
    known = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    if request.config.getoption("--update-golden") and known | {"reviewed": True} != {"reviewed": True} | described(clean):
        path.write_text(json.dumps({"reviewed": False} | described(clean), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert path.is_file(), f"{path} is not there: run this test with --update-golden, then read what it wrote"
    expected = json.loads(path.read_text(encoding="utf-8"))
    assert expected.pop("reviewed"), f"{path} was generated: read it, then set reviewed to true"
    assert described(clean) == expected
    assert {key: totals(clean)[key] for key in profile.expect} == dict(profile.expect)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.id)
def test_generic_path_reads_the_same_text(profile: Profile) -> None:
    assert clean_html(saved(profile)).text == clean_html(saved(profile), PROFILES).text


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.id)
def test_portal_is_told_by_host_and_by_fingerprint(profile: Profile) -> None:
    assert find_profile(PROFILES, "", f"{profile.base_url}tin/1.html") is profile
    assert find_profile(PROFILES, saved(profile).data.decode(), "saved/page.html") is profile
    assert find_profile(PROFILES, saved(profile).data.decode(), "https://another.example.org/x") is None


def test_profiles_are_shipped_with_the_package() -> None:
    assert [p.id for p in shipped_profiles()] == [p.id for p in PROFILES]


def test_layout_is_chosen_by_day(tmp_path: Path) -> None:
    folder = tmp_path / "doi-giao-dien"
    folder.mkdir()
    (folder / "portal.toml").write_text(
        'id = "doi-giao-dien"\nnames = ["A"]\nbase_url = "https://a.example/"\nowner = "A"\nfamily = "x"\nexpect = {blocks = 1}\n'
        '[[layouts]]\nuntil = 2019-12-31\nbody = "#old"\n[[layouts]]\nsince = 2020-01-01\nbody = "#new"\n',
        encoding="utf-8",
    )
    profile = load_profile(folder / "portal.toml")
    from datetime import date

    bodies = [layout.body for day in (date(2019, 12, 31), date(2020, 1, 1)) if (layout := profile.layout_for("", day))]
    assert bodies == ["#old", "#new"]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("family =", "famliy ="), "famliy"),
        (('owner = "UBND tỉnh Hà Nam"', ""), "owner"),
        (('id = "ha-nam"', 'id = "ha-noi"'), "ha-noi"),
        (('province = "35"', "province = 35"), "province"),
        (('base_url = "https://ha-nam.example.vn/"', 'base_url = "ha-nam.example.vn"'), "base_url"),
        (("Asia/Ho_Chi_Minh", "Asia/Saigon City"), "time_zone"),
        (("verified = false", 'verified = "no"'), "verified"),
        (("body =", "content ="), "content"),
        (("[expect]\n", "[expect]\nfigures = 3\n"), "figures"),
        (("[[layouts]]\n", '[[layouts]]\nsince = "2020"\n'), "since"),
        (("[[layouts]]", "[[layouts"), "no TOML"),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_mistakes_in_a_profile_are_named(tmp_path: Path, change: tuple[str, str], named: str) -> None:
    folder = tmp_path / "ha-nam"
    shutil.copytree(FOLDER / "ha-nam", folder)
    text = (folder / "portal.toml").read_text(encoding="utf-8")
    assert change[0] in text
    (folder / "portal.toml").write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(ProfileError, match=re.escape(named)):
        load_profile(folder / "portal.toml")


def test_selector_that_is_none_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "ha-nam"
    shutil.copytree(FOLDER / "ha-nam", folder)
    path = folder / "portal.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(".metadata-publish-date", "..date["), encoding="utf-8")
    with pytest.raises(ProfileError, match=re.escape("..date[")):
        clean_html(saved(load_profile(path)), (load_profile(path),))
