//! Joins the names of one bearer.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::cluster::Cluster;
use super::counts::{Counts, Form, Link};
use super::kind::LEAST;
use crate::entities::entity::EntityKind;
use crate::entities::name::Name;
use crate::lexicon::Lexicon;

/// The names that were counted, those of one bearer together.
pub(super) fn joined(counts: &Counts, lexicon: &Lexicon) -> Vec<Cluster> {
    let mut forms: Vec<(&str, Form)> = counts.forms.iter().map(|(name, form)| (&**name, *form)).collect();
    forms.sort_unstable_by(|a, b| b.1.seen.cmp(&a.1.seen).then(a.0.cmp(b.0)));
    let mut joining = Joining { owner: HashMap::default(), clusters: Vec::new() };
    joining.join_variants(&forms, lexicon);
    joining.join_capitals();
    joining.join_other_names(lexicon);
    joining.join_acronyms(counts);
    joining.join_dotted();
    joining.join_short(counts);
    joining.mark_groups(lexicon);
    joining.clusters
}

/// A short name is an alias of the one for whom it stands this often, in percent, of all its occurrences.
const OWNED: u32 = 60;
/// A given name alone belongs to fewer.
const OWNED_GIVEN: u32 = 85;
/// and must be used this often, and in one of twenty cases.
const GIVEN_USES: u32 = 20;
/// A last name alone is listed for those seen this often; for others the article itself must give the full name.
const PROMINENT: u32 = 40;
/// At most this many uses in articles without the full name for each with it.
const UNCLAIMED: u32 = 6;
/// Clusters being joined.
struct Joining {
    /// The cluster of each name.
    owner: HashMap<Box<str>, usize, FixedState>,
    clusters: Vec<Cluster>,
}

impl Joining {
    /// A cluster for each name; persons' names that differ only by middle names share one.
    fn join_variants(&mut self, forms: &[(&str, Form)], lexicon: &Lexicon) {
        let mut people: HashMap<(String, String), Vec<(String, usize)>, FixedState> = HashMap::default();
        for &(text, form) in forms {
            let person = (form.person * 2 > form.seen && text.contains(' ')).then(|| Name::of_person(text, lexicon));
            let parts = person.as_ref().and_then(|name| Some((name, name.given()?, name.surname()?)));
            let Some((name, given, surname)) = parts else {
                self.new_cluster(text, form);
                continue;
            };
            let middle = name.words[name.first + 1..name.last].join(" ");
            let junior = name.end < name.words.len() && middle.is_empty();
            let suffix = if junior { name.words[name.end..].join(" ") } else { String::new() };
            let known = people
                .entry((lexicon.names().formal_given_name(given).to_owned(), surname.join(" ") + &suffix))
                .or_default();
            let same = known.iter().map(|&(_, at)| at).find(|&at| {
                known.iter().filter(|(_, other)| *other == at).all(|(other, _)| same_middle(&middle, other))
            });
            let at = match same {
                Some(at) => {
                    self.add_name(at, text, form);
                    at
                }
                None => self.new_cluster(text, form),
            };
            known.push((middle, at));
        }
    }

    /// Names in capitals, as datelines have them, with the same names as usually written.
    fn join_capitals(&mut self) {
        /// Bytes of a name in capitals, at least.
        const LETTERS: usize = 4;
        let shouted = |name: &str| name.len() >= LETTERS && !name.chars().any(char::is_lowercase);
        let mut usual: HashMap<String, usize, FixedState> = HashMap::default();
        for (at, cluster) in self.clusters.iter().enumerate() {
            let written = cluster.names.iter().filter(|(name, _)| !shouted(name));
            for (name, _) in written {
                usual.entry(name.to_uppercase()).or_insert(at);
            }
        }
        for from in 0..self.clusters.len() {
            let name = self.clusters[from].names.first().map(|(name, _)| name.clone()).filter(|name| shouted(name));
            if let Some(&to) = name.and_then(|name| usual.get(&*name)) {
                let seen = self.clusters[from].count;
                self.absorb(from, to);
                self.clusters[to].short.retain(|(name, _)| !shouted(name));
                self.clusters[to].form.seen += seen;
            }
        }
    }

    /// Names that the lexicon gives as one bearer's.
    fn join_other_names(&mut self, lexicon: &Lexicon) {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (alias, name) in lexicon.names().other_names() {
            if let (Some(&from), Some(&to)) = (self.owner.get(alias), self.owner.get(name)) {
                pairs.push((from, to));
            }
        }
        for (from, to) in pairs {
            self.absorb(from, to);
        }
    }

    /// Acronyms that articles introduce in brackets.
    fn join_acronyms(&mut self, counts: &Counts) {
        let mut introduced: Vec<(&str, &str, u32)> = counts
            .links
            .iter()
            .filter(|((_, _, link), _)| *link == Link::Acronym)
            .map(|((short, long, _), &count)| (&**short, &**long, count))
            .collect();
        introduced.sort_unstable_by(|a, b| b.2.cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
        for (short, long, _) in introduced {
            if !is_acronym_of(short, long) {
                continue;
            }
            match (self.owner.get(short).copied(), self.owner.get(long).copied()) {
                (Some(from), Some(to)) => self.absorb(from, to),
                (None, Some(to)) => self.clusters[to].short.push((Box::from(short), 0)),
                _ => {}
            }
        }
    }

    /// Acronyms written with full stops with the same without: C.H.A., CHA.
    fn join_dotted(&mut self) {
        /// Letters of an acronym with full stops, at least.
        const LETTERS: usize = 3;
        for from in 0..self.clusters.len() {
            let Some((name, _)) = self.clusters[from].names.first() else { continue };
            let dotted = name.split('.').filter(|part| !part.is_empty());
            let letters = dotted.clone().count();
            let acronym = dotted.clone().all(|part| part.len() == 1 && part.chars().all(char::is_uppercase));
            let plain: String = dotted.collect();
            if let Some(&to) = self.owner.get(&*plain).filter(|_| acronym && letters >= LETTERS) {
                self.absorb(from, to);
            }
        }
    }

    /// Short names that stood for full ones in their articles.
    fn join_short(&mut self, counts: &Counts) {
        let mut by_short: HashMap<&str, Vec<(usize, Link, u32)>, FixedState> = HashMap::default();
        for ((short, long, link), &count) in &counts.links {
            if let (true, Some(&owner)) = (*link != Link::Acronym, self.owner.get(long)) {
                by_short.entry(short).or_default().push((owner, *link, count));
            }
        }
        let mut shorts: Vec<_> = by_short.into_iter().collect();
        shorts.sort_unstable_by_key(|(short, _)| *short);
        for (short, links) in shorts {
            self.give(short, links, counts.forms.get(short).copied().unwrap_or_default());
        }
    }

    fn give(&mut self, short: &str, links: Vec<(usize, Link, u32)>, alone: Form) {
        let mut totals: Vec<(usize, Link, u32)> = Vec::new();
        for (owner, link, count) in links {
            match totals.iter_mut().find(|total| total.0 == owner && total.1 == link) {
                Some(total) => total.2 += count,
                None => totals.push((owner, link, count)),
            }
            self.clusters[owner].count += count;
        }
        totals.sort_unstable_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)).then(a.1.cmp(&b.1)));
        let all: u64 = totals.iter().map(|total| u64::from(total.2)).sum();
        let (owner, link, count) = totals[0];
        let percent = 100 * u64::from(count);
        let claimed = u64::from(count) * u64::from(UNCLAIMED) >= u64::from(alone.seen);
        let owned = match link {
            Link::Last => {
                percent >= all * u64::from(OWNED) && claimed && self.clusters[owner].count + alone.seen >= PROMINENT
            }
            _ => {
                let used = count + alone.seen;
                percent >= all * u64::from(OWNED_GIVEN)
                    && used >= GIVEN_USES
                    && u64::from(used) * 20 >= u64::from(self.clusters[owner].count)
            }
        };
        let listed_otherwise = u64::from(alone.org + alone.place + alone.group) * 4 > u64::from(count);
        if owned && count >= LEAST && !listed_otherwise {
            if let Some(from) = self.owner.get(short).copied() {
                self.absorb(from, owner);
            } else {
                self.owner.insert(Box::from(short), owner);
                self.clusters[owner].short.push((Box::from(short), count));
            }
        } else if let Some(&bare) = self.owner.get(short)
            && claimed
            && !listed_otherwise
        {
            self.clusters[bare].shared = true;
        }
    }

    /// Plurals of those who live in a place, of persons' nouns and of names, and of what ends with them: Americans, Republicans, the
    /// Brandts, Norvian Republicans.
    fn mark_groups(&mut self, lexicon: &Lexicon) {
        self.mark(|joining, cluster| joining.is_plural(cluster, lexicon));
        self.mark(|joining, cluster| {
            let last = cluster.names.first().and_then(|(name, _)| name.rsplit_once(' ')).map(|(_, last)| last);
            let last = last.filter(|last| last.ends_with('s'));
            let ends = last.and_then(|last| joining.owner.get(last)).map(|&at| &joining.clusters[at]);
            cluster.form.org == 0 && ends.is_some_and(|other| other.form.group * 2 > other.form.seen)
        });
    }

    fn mark(&mut self, is_group: impl Fn(&Self, &Cluster) -> bool) {
        let groups: Vec<usize> = (0..self.clusters.len()).filter(|&at| is_group(self, &self.clusters[at])).collect();
        for at in groups {
            let form = &mut self.clusters[at].form;
            form.group = form.seen + form.person;
        }
    }

    fn is_plural(&self, cluster: &Cluster, lexicon: &Lexicon) -> bool {
        let Some((name, _)) = cluster.names.first() else { return false };
        let Some(singular) = name.strip_suffix('s').filter(|_| !name.contains(' ')) else { return false };
        let noun = lexicon.names().person_noun(lexicon.words().id_in_any_case(singular)).is_some();
        let other = self.owner.get(singular).map(|&at| &self.clusters[at]);
        let people = || {
            other.is_some_and(|other| {
                let group = other.form.group * 2 > other.form.seen;
                group || other.is_adjective() || other.kind(lexicon) == EntityKind::Person
            })
        };
        noun || people()
    }

    fn new_cluster(&mut self, name: &str, form: Form) -> usize {
        let at = self.clusters.len();
        self.clusters.push(Cluster::default());
        self.add_name(at, name, form);
        at
    }

    fn add_name(&mut self, at: usize, name: &str, form: Form) {
        let cluster = &mut self.clusters[at];
        cluster.names.push((Box::from(name), form.seen));
        cluster.form.merge(form);
        cluster.count += form.seen;
        self.owner.insert(Box::from(name), at);
    }

    /// Moves all names of one cluster to another, as short names.
    fn absorb(&mut self, from: usize, to: usize) {
        if from == to {
            return;
        }
        let moved = std::mem::take(&mut self.clusters[from]);
        for (name, _) in moved.names.iter().chain(&moved.short) {
            self.owner.insert(name.clone(), to);
        }
        let cluster = &mut self.clusters[to];
        cluster.short.extend(moved.names);
        cluster.short.extend(moved.short);
        cluster.count += moved.count;
    }
}

/// Whether two middle names can be one person's: either is missing, or their initials are the same.
fn same_middle(left: &str, right: &str) -> bool {
    left.is_empty() || right.is_empty() || initials(left) == initials(right)
}

fn initials(middle: &str) -> String {
    let capitals = middle.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    if capitals {
        return middle.chars().filter(|c| c.is_alphabetic()).collect();
    }
    middle.split([' ', '.']).filter_map(|word| word.chars().next()).collect()
}

/// Whether the acronym's letters begin words of the name, in order.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let mut initials = long.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
    let letters = short.chars().filter(|c| c.is_uppercase()).count();
    letters >= 2 && short.chars().filter(|c| c.is_uppercase()).all(|letter| initials.any(|initial| initial == letter))
}
