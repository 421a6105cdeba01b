//! What goes wrong is told on a page, and what was typed stands there.

use luoshi_rules::Refusal;
use luoshi_words::{Lang, Words};

use crate::trouble::Trouble;

#[test]
fn every_trouble_has_a_page_in_both_languages() {
    let troubles = || {
        [
            Trouble::NotFound,
            Trouble::SignedOut,
            Trouble::Forged,
            Trouble::Garbled,
            Trouble::TooLarge { megabytes: 20 },
            Trouble::Refused(Refusal::Recorded),
            Trouble::Changed,
            Trouble::Unavailable,
        ]
    };
    for lang in Lang::ALL {
        let words = Words::of(lang);
        for (plain, keeping) in troubles().into_iter().zip(troubles()) {
            let typed = vec!["写了很久的<一段话>".to_owned()];
            let keeps = !matches!(
                keeping,
                Trouble::NotFound | Trouble::Garbled | Trouble::TooLarge { .. }
            );
            let plain = text(plain.page(words));
            let keeping = text(keeping.keeping(typed.into()).page(words));
            assert!(!plain.contains('⟦') && plain.contains("<h1>"), "{plain}");
            assert_eq!(
                keeping.contains("写了很久的&#60;一段话&#62;"),
                keeps,
                "{keeping}"
            );
        }
    }
}

fn text(response: axum::response::Response) -> String {
    let body = axum::body::to_bytes(response.into_body(), 1 << 20);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    String::from_utf8(runtime.block_on(body).unwrap().to_vec()).unwrap()
}
