//! System calls that are blocked in a sandbox: those that reach parts of the kernel that no program on a computer
//! needs, and in which most sandbox escapes were found.

use std::collections::BTreeMap;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch, apply_filter,
};

/// Refused with "operation not permitted".
const REFUSED: &[libc::c_long] = &[
    // Mounts and other namespaces.
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_open_tree,
    libc::SYS_move_mount,
    libc::SYS_fsopen,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_setns,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_quotactl,
    libc::SYS_open_by_handle_at,
    libc::SYS_fanotify_init,
    // Parts of the kernel with a long list of vulnerabilities.
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    // Keyrings are not in any namespace.
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_keyctl,
    // The machine itself.
    libc::SYS_kexec_load,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_reboot,
    libc::SYS_acct,
    libc::SYS_syslog,
    libc::SYS_vhangup,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    libc::SYS_kcmp,
    libc::SYS_move_pages,
    libc::SYS_migrate_pages,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_kexec_file_load,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_iopl,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_ioperm,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_uselib,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_ustat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_sysfs,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_modify_ldt,
];

/// Namespaces that programs must not create. A browser creates the others (user, processes, network) for its own sandbox.
const NAMESPACES: [i32; 5] = [
    libc::CLONE_NEWNS,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWCGROUP,
    0x80, // CLONE_NEWTIME; for `clone` it is a part of a signal's number that no signal has.
];

/// The allowed address families of sockets: local, internet, and netlink for network interfaces.
const FAMILIES: [i32; 4] = [
    libc::AF_UNIX,
    libc::AF_INET,
    libc::AF_INET6,
    libc::AF_NETLINK,
];
const NETLINK: [i32; 2] = [libc::NETLINK_ROUTE, libc::NETLINK_KOBJECT_UEVENT];

/// Requests that write into another terminal.
const TERMINAL: [u64; 2] = [0x5412, 0x541c]; // TIOCSTI, TIOCLINUX

/// Numbers of the x32 variant of a system call have this bit.
#[cfg(target_arch = "x86_64")]
const X32: i64 = 0x4000_0000;

type Rules = BTreeMap<i64, Vec<SeccompRule>>;
type Result<T> = std::result::Result<T, seccompiler::Error>;

/// Applies the filters to this thread, and to everything it starts.
pub(crate) fn apply() -> Result<()> {
    for program in programs()? {
        apply_filter(&program)?;
    }
    Ok(())
}

fn programs() -> Result<[BpfProgram; 2]> {
    // Its flags are in memory that filters cannot read. Programs fall back to `clone` if the call is unknown.
    let unknown = Rules::from([(libc::SYS_clone3, Vec::new())]);
    Ok([
        compile(unknown, libc::ENOSYS)?,
        compile(refused()?, libc::EPERM)?,
    ])
}

fn condition(argument: u8, operator: SeccompCmpOp, value: u64) -> Result<SeccompCondition> {
    let condition =
        SeccompCondition::new(argument, SeccompCmpArgLen::Dword, operator, value).map_err(of)?;
    Ok(condition)
}

fn of(e: seccompiler::BackendError) -> seccompiler::Error {
    e.into()
}

/// A rule for each of several conditions.
fn any(conditions: impl Iterator<Item = Result<SeccompCondition>>) -> Result<Vec<SeccompRule>> {
    conditions
        .map(|condition| SeccompRule::new(vec![condition?]).map_err(of))
        .collect()
}

/// The argument is not one of these.
fn none_of(argument: u8, values: &[i32]) -> Result<Vec<SeccompCondition>> {
    values
        .iter()
        .map(|value| condition(argument, SeccompCmpOp::Ne, u64::from(value.unsigned_abs())))
        .collect()
}

fn refused() -> Result<Rules> {
    use SeccompCmpOp::{Eq, MaskedEq};
    let mut rules: Rules = REFUSED.iter().map(|call| (*call, Vec::new())).collect();
    let bits = NAMESPACES.map(|bit| u64::from(bit.unsigned_abs()));
    for call in [libc::SYS_clone, libc::SYS_unshare] {
        let made = bits.iter().map(|bit| condition(0, MaskedEq(*bit), *bit));
        rules.insert(call, any(made)?);
    }
    let mut netlink = vec![condition(
        0,
        Eq,
        u64::from(libc::AF_NETLINK.unsigned_abs()),
    )?];
    netlink.extend(none_of(2, &NETLINK)?);
    let sockets = vec![
        SeccompRule::new(none_of(0, &FAMILIES)?).map_err(of)?,
        SeccompRule::new(netlink).map_err(of)?,
    ];
    rules.insert(libc::SYS_socket, sockets);
    let requests = TERMINAL.iter().map(|request| condition(1, Eq, *request));
    rules.insert(libc::SYS_ioctl, any(requests)?);
    Ok(rules)
}

fn compile(rules: Rules, errno: i32) -> Result<BpfProgram> {
    #[cfg(target_arch = "x86_64")]
    let rules = {
        let mut rules = rules;
        let twins: Vec<_> = rules
            .iter()
            .map(|(call, r)| (call | X32, r.clone()))
            .collect();
        rules.extend(twins);
        rules
    };
    let arch = TargetArch::try_from(std::env::consts::ARCH).map_err(of)?;
    let filter = SeccompFilter::new(
        rules,
        SeccompAction::Allow,
        SeccompAction::Errno(errno.unsigned_abs()),
        arch,
    )
    .map_err(of)?;
    BpfProgram::try_from(filter).map_err(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filters_can_be_compiled() {
        let programs = programs().expect("compiled");
        assert!(programs.iter().all(|program| program.len() < 4096));
    }
}
