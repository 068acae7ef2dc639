//! The control groups that this process is in.

use std::fs;
use std::path::{Path, PathBuf};

/// The control groups of this process.
pub(super) struct System {
    /// Mounted hierarchies: the group of this process in each, and the controllers if it is version 1.
    pub(super) places: Vec<(PathBuf, Option<Vec<String>>)>,
}

impl System {
    pub(super) fn read() -> Self {
        let own = fs::read_to_string("/proc/self/cgroup").unwrap_or_default();
        let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        Self {
            places: mounts
                .lines()
                .filter_map(|line| place(line, &own))
                .collect(),
        }
    }

    /// The group of this process in the version 1 hierarchy of a controller.
    pub(super) fn one(&self, controller: &str) -> Option<PathBuf> {
        let of = |controllers: &Option<Vec<String>>| {
            controllers
                .as_ref()
                .is_some_and(|all| all.iter().any(|one| one == controller))
        };
        let found = self.places.iter().find(|(_, controllers)| of(controllers));
        found.map(|(path, _)| path.clone())
    }

    /// The nearest ancestor group in which groups with this controller can be created.
    pub(super) fn two(&self, controller: &str) -> Result<PathBuf, String> {
        let (own, _) = self
            .places
            .iter()
            .find(|(_, controllers)| controllers.is_none())
            .ok_or("there are no control groups here")?;
        let mut why = "no group that may be written to passes it on".to_owned();
        for at in own.ancestors() {
            let Ok(passed_on) = fs::read_to_string(at.join("cgroup.subtree_control")) else {
                break;
            };
            let has = |text: &str| text.split_whitespace().any(|word| word == controller);
            let known = fs::read_to_string(at.join("cgroup.controllers")).unwrap_or_default();
            let usable = has(&passed_on)
                || has(&known)
                    && fs::write(at.join("cgroup.subtree_control"), format!("+{controller}"))
                        .is_ok();
            if !usable {
                continue;
            }
            // A group can only be created where processes can also be moved.
            match fs::OpenOptions::new()
                .write(true)
                .open(at.join("cgroup.procs"))
            {
                Ok(_) => return Ok(at.to_owned()),
                Err(e) => why = format!("{}: {e}", at.display()),
            }
        }
        Err(format!(
            "{why}; as root, or with systemd-run --user --scope -p Delegate=yes, it is available"
        ))
    }
}

/// The group of this process in a mounted hierarchy.
fn place(mount: &str, own: &str) -> Option<(PathBuf, Option<Vec<String>>)> {
    let (front, back) = mount.split_once(" - ")?;
    let front: Vec<&str> = front.split(' ').collect();
    let (root, at) = (*front.get(3)?, *front.get(4)?);
    let back: Vec<&str> = back.split(' ').collect();
    let controllers: Option<Vec<String>> = match *back.first()? {
        "cgroup2" => None,
        "cgroup" => Some(back.get(2)?.split(',').map(str::to_owned).collect()),
        _ => return None,
    };
    let path = own.lines().find_map(|line| {
        let mut fields = line.splitn(3, ':');
        let (id, names, path) = (fields.next()?, fields.next()?, fields.next()?);
        let same = match &controllers {
            None => id == "0" && names.is_empty(),
            Some(controllers) => names
                .split(',')
                .any(|name| !name.is_empty() && controllers.iter().any(|one| one == name)),
        };
        same.then_some(path)
    })?;
    let inside = Path::new(path)
        .strip_prefix(root)
        .unwrap_or(Path::new(path));
    let inside = inside.strip_prefix("/").unwrap_or(inside);
    Some((Path::new(at).join(inside), controllers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_found_in_both_versions_and_below_a_containers_root() {
        let own = "4:memory:/a/b\n2:cpu,cpuacct:/\n0::/user/x\n";
        let at = |mount| place(mount, own).expect("a place");
        let (path, controllers) =
            at("33 32 0:28 /a /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory");
        assert_eq!(path, Path::new("/sys/fs/cgroup/memory/b"));
        assert!(controllers.expect("version 1").contains(&"memory".into()));
        let (path, controllers) = at("33 32 0:28 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw");
        assert_eq!(path, Path::new("/sys/fs/cgroup/user/x"));
        assert!(controllers.is_none());
        assert!(place("33 32 0:28 / /tmp rw - tmpfs tmpfs rw", own).is_none());
    }
}
