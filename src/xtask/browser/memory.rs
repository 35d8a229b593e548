//! Memory of a browser's pages as the system counts it (`proc_pid_smaps(5)`): heap figures that
//! a page can ask for leave WebAssembly out.

use std::collections::BTreeMap;
use std::fs;

/// What each process of a page is started with.
const RENDERER: &str = "--type=renderer";
/// What the process of the browser's own surface is started with.
const SURFACE: &str = "--top-chrome-webui";

/// Bytes that the page processes below a process have written and share with nobody, summed;
/// `None` where the system does not tell. Pages of the program's own file are left out: whether
/// they are shared depends on what other browsers run at the time.
pub fn private_memory_of_renderers(ancestor: u32) -> Option<u64> {
    let parents: BTreeMap<u32, u32> = fs::read_dir("/proc")
        .ok()?
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            Some((id, parent(&fs::read_to_string(entry.path().join("stat")).ok()?)?))
        })
        .collect();
    let mut bytes = None;
    for &id in parents.keys().filter(|&&id| is_below(&parents, id, ancestor)) {
        let started_with = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let started_with = String::from_utf8_lossy(&started_with);
        if started_with.contains(RENDERER) && !started_with.contains(SURFACE) {
            // A process that has just ended has nothing any more.
            let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
            *bytes.get_or_insert(0) += private_bytes(&rollup);
        }
    }
    bytes
}

/// The parent in the text of `/proc/PID/stat`. The name before it may hold spaces and brackets.
fn parent(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn is_below(parents: &BTreeMap<u32, u32>, id: u32, ancestor: u32) -> bool {
    let mut next = Some(&id);
    while let Some(&id) = next {
        if id == ancestor {
            return true;
        }
        next = parents.get(&id);
    }
    false
}

/// `Private_Dirty` of the text of `/proc/PID/smaps_rollup`, in bytes.
fn private_bytes(rollup: &str) -> u64 {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Private_Dirty:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_and_not_shared_is_counted() {
        let rollup = "55d0-7ff [rollup]\nRss: 90 kB\nShared_Clean: 40 kB\nPrivate_Clean:   10 kB\nPrivate_Dirty:   42 kB\nPrivate_Hugetlb: 7 kB\n";
        assert_eq!(private_bytes(rollup), 42 * 1024);
    }

    #[test]
    fn a_name_with_brackets_does_not_hide_the_parent() {
        assert_eq!(parent("71 (a (b) c) S 42 71 71 0"), Some(42));
        let parents = BTreeMap::from([(71, 42), (42, 7), (7, 1)]);
        assert!(is_below(&parents, 71, 7) && !is_below(&parents, 42, 71));
    }
}
