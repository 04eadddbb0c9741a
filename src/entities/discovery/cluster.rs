//! Joins the names of one bearer and decides what each cluster is.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::counts::{Counts, Form, Link};
use super::kind::{LEAST, kind};
use crate::entities::entity::{Entity, EntityKind, Pronouns, Register};
use crate::entities::name::Name;
use crate::lexicon::{Lexicon, WordKind};

/// Names of one bearer.
#[derive(Clone, Debug, Default)]
struct Cluster {
    /// Each name with how often it was seen.
    names: Vec<(Box<str>, u32)>,
    /// Short names that are its alone, with how often they stood for it.
    short: Vec<(Box<str>, u32)>,
    form: Form,
    count: u32,
    /// A last name alone that several people bear, none of them mostly.
    shared: bool,
}

/// All clusters of a corpus.
pub(super) struct Clusters {
    clusters: Vec<Cluster>,
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
/// What stands before a common noun so often, in percent, is an adjective.
const ADJECTIVE: u32 = 40;

impl Clusters {
    pub(super) fn new(counts: &Counts, lexicon: &Lexicon) -> Self {
        let mut forms: Vec<(&str, Form)> = counts.forms.iter().map(|(name, form)| (&**name, *form)).collect();
        forms.sort_unstable_by(|a, b| b.1.seen.cmp(&a.1.seen).then(a.0.cmp(b.0)));
        let mut builder = Builder { owner: HashMap::default(), clusters: Vec::new() };
        builder.join_variants(&forms, lexicon);
        builder.join_capitals();
        builder.join_other_names(lexicon);
        builder.join_acronyms(counts);
        builder.join_dotted();
        builder.join_short(counts);
        builder.mark_groups(lexicon);
        Self { clusters: builder.clusters }
    }

    pub(super) fn register(mut self, top: usize, lexicon: &Lexicon) -> Register {
        for cluster in &mut self.clusters {
            cluster.names.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
            cluster.short.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        }
        self.clusters.retain(|cluster| cluster.is_entity(lexicon));
        self.clusters.sort_unstable_by(|a, b| b.count.cmp(&a.count).then(a.names[0].0.cmp(&b.names[0].0)));
        let entities = self.clusters.iter().take(top).map(|cluster| cluster.entity(lexicon)).collect();
        Register { attributes: Vec::new(), entities }
    }
}

/// Clusters being joined.
struct Builder {
    /// The cluster of each name.
    owner: HashMap<Box<str>, usize, FixedState>,
    clusters: Vec<Cluster>,
}

impl Builder {
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
        totals.sort_unstable_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
        let all: u32 = totals.iter().map(|total| total.2).sum();
        let (owner, link, count) = totals[0];
        let claimed = count * UNCLAIMED >= alone.seen;
        let owned = match link {
            Link::Last => count * 100 >= all * OWNED && claimed && self.clusters[owner].count + alone.seen >= PROMINENT,
            _ => {
                let used = count + alone.seen;
                count * 100 >= all * OWNED_GIVEN && used >= GIVEN_USES && used * 20 >= self.clusters[owner].count
            }
        };
        let listed_otherwise = (alone.org + alone.place + alone.group) * 4 > count;
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
        self.mark(|builder, cluster| builder.is_plural(cluster, lexicon));
        self.mark(|builder, cluster| {
            let last = cluster.names.first().and_then(|(name, _)| name.rsplit_once(' ')).map(|(_, last)| last);
            let last = last.filter(|last| last.ends_with('s'));
            let ends = last.and_then(|last| builder.owner.get(last)).map(|&at| &builder.clusters[at]);
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
        let noun = lexicon.names().person_noun(lexicon.words().id(&singular.to_lowercase())).is_some();
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

impl Cluster {
    fn is_adjective(&self) -> bool {
        let word = self.names.first().is_some_and(|(name, _)| !name.contains(' '));
        word && self.form.adjectival * 100 >= self.form.seen * ADJECTIVE
    }

    fn is_entity(&self, lexicon: &Lexicon) -> bool {
        let Some((name, _)) = self.names.first() else { return false };
        let kind = self.kind(lexicon);
        let adjective = kind == EntityKind::Other && self.is_adjective();
        let listed = self.form.person + self.form.org + self.form.place + self.form.group > 0;
        let ordinary = !listed && lexicon.tag_model().is_ordinary(lexicon.words().id(&name.to_lowercase()));
        let demonym_adjective = self.form.group * 2 > self.form.seen && !name.ends_with('s');
        let sentence_start = self.form.sure * 2 < self.form.seen;
        let month = kind != EntityKind::Person && lexicon.is(lexicon.words().id(&name.to_lowercase()), WordKind::Time);
        !month
            && !ordinary
            && !self.shared
            && self.count >= LEAST
            && !adjective
            && !demonym_adjective
            && !sentence_start
    }

    fn kind(&self, lexicon: &Lexicon) -> EntityKind {
        self.names.first().map_or(EntityKind::Other, |(name, _)| kind(name, &self.form, lexicon))
    }

    fn entity(&self, lexicon: &Lexicon) -> Entity {
        let kind = self.kind(lexicon);
        let mut aliases: Vec<String> = Vec::new();
        for (name, _) in self.names[1..].iter().chain(&self.short) {
            if !aliases.iter().any(|alias| **alias == **name) {
                aliases.push(name.to_string());
            }
        }
        let pronouns = match kind {
            EntityKind::Person => self.pronouns(),
            EntityKind::Org | EntityKind::Place => Some(Pronouns::It),
            EntityKind::Group => Some(Pronouns::They),
            EntityKind::Other => None,
        };
        Entity {
            name: self.names[0].0.to_string(),
            kind,
            aliases,
            exclude: Vec::new(),
            pronouns,
            attributes: Vec::new(),
        }
    }

    fn pronouns(&self) -> Option<Pronouns> {
        let (male, female) = (self.form.male, self.form.female);
        match (male > female * 2, female > male * 2) {
            (true, _) => Some(Pronouns::He),
            (_, true) => Some(Pronouns::She),
            _ => None,
        }
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
