//! Every row of the threat table in the documentation has a test.

/// The rows of the table in docs/local-server.md, and the tests that prove them.
const ROWS: [(&str, &[&str]); 15] = [
    (
        "read other files, other computers, the server's data; see or end other processes",
        &["isolation.rs::programs_see_their_own_home_and_a_read_only_system"],
    ),
    (
        "have any of them reach a process outside",
        &[
            "escape.rs::no_process_outside_sees_what_a_caller_sends",
            "escape.rs::variables_that_load_code_hold_in_the_sandbox_only",
        ],
    ),
    (
        "use other parts of the kernel: mounts, `bpf`, keyrings, vsock, netfilter, …",
        &["escape.rs::parts_of_the_kernel_are_out_of_reach"],
    ),
    (
        "use more, where control groups may be made",
        &["escape.rs::a_computer_cannot_use_more_than_it_may"],
    ),
    (
        "reach a network or this machine's services without `--network`",
        &["isolation.rs::the_machine_is_reached_only_with_network"],
    ),
    (
        "lead it to another bus, or to run a program",
        &[
            "../desktop/src/accessibility.rs::a_bus_is_only_looked_for_in_the_desktops_folder",
            "../desktop/src/accessibility.rs::a_link_to_another_bus_is_not_followed",
        ],
    ),
    (
        "see the server's variables, and so its keys, in its own",
        &["startup.rs::commands_on_a_browser_get_a_clean_environment"],
    ),
    (
        "be root, or read what other computers or root keep to themselves",
        &["accounts.rs::commands_and_desktops_run_under_separate_accounts_as_root"],
    ),
    (
        "read its data, whatever the umask",
        &["private.rs::nothing_of_the_data_is_open_to_others_whatever_the_umask"],
    ),
    (
        "do anything without the key; find a browser's DevTools",
        &[
            "computers.rs::only_this_machine_with_the_key_is_authorized",
            "devtools.rs::another_account_reaches_no_browser_and_none_of_its_files",
            "devtools.rs::no_port_leads_to_a_browser",
        ],
    ),
    (
        "find a key there",
        &["startup.rs::keys_are_not_in_the_list_of_processes"],
    ),
    (
        "hold connections or memory without bound",
        &[
            "bounds.rs::a_request_head_that_does_not_arrive_ends_the_connection",
            "bounds.rs::a_body_that_does_not_arrive_gets_a_response",
            "bounds.rs::unfinished_bodies_use_bounded_memory",
        ],
    ),
    (
        "be root under a server that is root's",
        &["accounts.rs::browsers_do_not_run_as_root"],
    ),
    (
        "give the browser options by it",
        &["escape.rs::proxies_and_addresses_cannot_add_options_to_the_browser"],
    ),
    (
        "get an answer, also by a name of its own that leads here",
        &["computers.rs::only_this_machine_with_the_key_is_authorized"],
    ),
];

#[test]
fn each_row_of_the_table_has_its_tests() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let document = std::fs::read_to_string(format!("{root}../docs/local-server.md")).unwrap();
    let (_, table) = document.split_once("### Who can do what\n").unwrap();
    let lines = table.lines().skip_while(|line| !line.starts_with('|'));
    let rows: Vec<&str> = lines
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim_matches('|').rsplit_once('|').unwrap().1.trim())
        .collect();
    let known: Vec<&str> = ROWS.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, known);
    for (row, tests) in ROWS {
        assert!(!tests.is_empty(), "{row}");
        for test in tests {
            let (file, name) = test.split_once("::").unwrap();
            let source = std::fs::read_to_string(format!("{root}tests/{file}")).unwrap();
            let before = source.split(&format!("fn {name}()")).next().unwrap();
            assert!(before.len() < source.len(), "{row}: no test {test}");
            let marked = before.trim_end().trim_end_matches("async").trim_end();
            assert!(marked.ends_with("test]"), "{row}: {test} is no test");
        }
    }
}
