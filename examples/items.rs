//! Reads one report and lists what needs to improve: `cargo run --example items -- REPORT.txt`.

use ofsted_report::{Error, read_path};

fn main() -> Result<(), Error> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "report.txt".to_owned());
    let report = read_path(path)?;
    println!("{}", report.provider.authority.as_deref().unwrap_or("An authority that is not known"));
    for item in &report.improvements {
        let page = item.page.map(|page| format!(" (page {page})")).unwrap_or_default();
        println!("- {}{page}", item.text);
    }
    Ok(())
}
