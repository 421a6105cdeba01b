//! What a process that reads foreign bytes gives up.
//!
//! Each measure is taken where the system knows it. A kernel without one of them still has the others,
//! and the process that waits outside has its own bounds.

use std::time::Duration;

/// Bytes of address space: the program itself takes some of it, and where the system counts nothing
/// else it is the bound.
const ADDRESSES: u64 = 1024 * 1024 * 1024;

/// Bytes of memory for a small document. Schedules need a few million.
const MEMORY: u64 = 120 * 1024 * 1024;

/// Further bytes for each byte of the document: the tree of a page takes about as many.
const FOR_EACH_BYTE: u64 = 8;

/// What the child's surroundings say to the allocator: to ask the system for memory in steps of so many KiB.
/// By itself it asks for a gigabyte of addresses at the start, within which no bound would be felt.
pub const STEPS: (&str, &str) = ("MIMALLOC_ARENA_RESERVE", "8192");

/// Time on the processor.
pub const PROCESSOR_TIME: Duration = Duration::from_secs(10);

/// The bytes of memory in which a document of `length` bytes is read: 128 MiB for one of a megabyte.
pub fn memory(length: u64) -> u64 {
    MEMORY.saturating_add(length.saturating_mul(FOR_EACH_BYTE))
}

/// Gives up, for good, what reading a document of `length` bytes does not need: memory and time beyond
/// a bound, files, the network, other processes. Only what is open stays open.
pub fn restrict_this_process(length: u64) {
    resources(length);
    // Where the system cannot, the other measures stand.
    let _ = restrict_this_thread();
}

/// Denies files, network and system calls to the calling thread (and those it starts), which in the
/// child is the only one. Whether the system can.
pub fn restrict_this_thread() -> bool {
    #[cfg(target_os = "linux")]
    {
        linux::no_files();
        linux::only_calls_for_reading()
    }
    #[cfg(not(target_os = "linux"))]
    false
}

#[cfg(unix)]
fn resources(length: u64) {
    use rlimit::{Resource, setrlimit};
    let seconds = PROCESSOR_TIME.as_secs();
    let limits = [
        (Resource::AS, ADDRESSES),
        // What is written to, with the heap: Linux counts it, and nothing more.
        (Resource::DATA, memory(length)),
        (Resource::CPU, seconds),
        // No memory image with people's documents is left behind.
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
    ];
    for (resource, limit) in limits {
        // Not supported here: the other measures stand.
        let _ = setrlimit(resource, limit, limit);
    }
}

#[cfg(not(unix))]
fn resources(_: u64) {}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;

    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError, Scope};
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, apply_filter};

    /// No path can be opened and no port be used, by Landlock.
    pub(super) fn no_files() {
        let deny_all = || -> Result<(), RulesetError> {
            Ruleset::default()
                .handle_access(AccessFs::from_all(ABI::V5))?
                .handle_access(AccessNet::from_all(ABI::V5))?
                .scope(Scope::from_all(ABI::V6))?
                .create()?
                .restrict_self()?;
            Ok(())
        };
        // An old kernel: the filter of system calls denies the same.
        let _ = deny_all();
    }

    /// Every system call but those of reading, writing and memory fails with "not permitted". False on
    /// a kernel without filters, where Landlock stands alone.
    pub(super) fn only_calls_for_reading() -> bool {
        let Ok(machine) = std::env::consts::ARCH.try_into() else {
            return false;
        };
        let allowed: BTreeMap<_, _> = CALLS.iter().map(|call| (*call, Vec::new())).collect();
        let filter = SeccompFilter::new(
            allowed,
            SeccompAction::Errno(libc::EPERM.unsigned_abs()),
            SeccompAction::Allow,
            machine,
        );
        let program = filter.and_then(BpfProgram::try_from);
        program.is_ok_and(|it| apply_filter(&it).is_ok())
    }

    /// Input, output, memory, the end.
    const CALLS: &[libc::c_long] = &[
        libc::SYS_read,
        libc::SYS_readv,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_lseek,
        libc::SYS_close,
        libc::SYS_brk,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_futex,
        libc::SYS_sched_yield,
        libc::SYS_clock_gettime,
        libc::SYS_getrandom,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sigaltstack,
        libc::SYS_getpid,
        libc::SYS_gettid,
        // An abort raises its signal by it.
        libc::SYS_tgkill,
        libc::SYS_restart_syscall,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ];
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs::File;
    use std::net::{TcpListener, TcpStream, UdpSocket};
    use std::process::Command;
    use std::thread;

    /// Landlock and the filter bind a thread, so one is enough to see them work.
    #[test]
    fn a_restricted_thread_has_no_files_no_network_and_no_processes() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        assert!(File::open("/dev/null").is_ok());
        assert!(TcpStream::connect(address).is_ok());
        let tried = thread::spawn(move || {
            super::restrict_this_thread();
            [
                ("open", File::open("/dev/null").err()),
                ("create", File::create("/tmp/luoshi-apart").err()),
                ("connect", TcpStream::connect(address).err()),
                ("listen", TcpListener::bind("127.0.0.1:0").err()),
                ("send", UdpSocket::bind("127.0.0.1:0").err()),
                ("start", Command::new("true").spawn().err()),
            ]
        });
        for (what, error) in tried.join().unwrap() {
            let kind = error.map(|it| it.kind());
            assert_eq!(kind, Some(std::io::ErrorKind::PermissionDenied), "{what}");
        }
    }
}
