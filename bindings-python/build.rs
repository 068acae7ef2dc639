//! Tells the code which interpreter it is built for, such as by `cfg(Py_GIL_DISABLED)`, and the linker of macOS that Python has
//! what is missing.

fn main() {
    pyo3_build_config::use_pyo3_cfgs();
    pyo3_build_config::add_extension_module_link_args();
}
