"""Mails: newsletters, forwarded articles, attachments."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from communique.model import Article
from communique.sources import Piece
from sources.inputs import SENTENCES, STORY, clear, drafts, failure, page, pdf, read, read_one

FILLER = "Nine ships were repaired over the winter, and two more are to follow before the summer begins. " * 3


def mail(body: str = STORY, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Nordland Courier <news@courier.example>"
    message["To"] = "desk@ministry.example"
    message["Subject"] = "Fwd: RE: Ferry link to reopen"
    message["Date"] = "Tue, 05 Mar 2019 00:30:00 +0900"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(body)
    return message


def saved(path: Path, message: EmailMessage) -> Path:
    path.write_bytes(message.as_bytes())
    return path


def test_a_mail_is_an_article(tmp_path: Path) -> None:
    article = read_one(saved(tmp_path / "ferry.eml", mail()))
    assert article.doc == "ferry"
    assert article.title == "Ferry link to reopen"
    assert SENTENCES[1] in article.text


def test_the_day_of_sending_is_a_hint_and_not_the_date(tmp_path: Path) -> None:
    path = saved(tmp_path / "ferry.eml", mail())
    (draft,) = drafts(Piece(spec="x", kind="eml", where=str(path)))
    assert draft.published == ""
    assert [(hint.kind, hint.value) for hint in draft.hints] == [("meta", "2019-03-05")]


def test_only_a_mailing_lists_sender_is_an_outlet(tmp_path: Path) -> None:
    person = saved(tmp_path / "a.eml", mail())
    newsletter = saved(tmp_path / "b.eml", mail(List_Unsubscribe="<https://courier.example/u>"))
    assert drafts(Piece(spec="x", kind="eml", where=str(person)))[0].outlet == ""
    assert drafts(Piece(spec="x", kind="eml", where=str(newsletter)))[0].outlet == "Nordland Courier"


def test_the_page_is_read_where_the_plain_part_is_a_notice(tmp_path: Path) -> None:
    message = mail("View this mail in your browser.")
    message.add_alternative(page(STORY + "\n\n" + FILLER), subtype="html")
    article = read_one(saved(tmp_path / "x.eml", message))
    assert SENTENCES[1] in article.text
    assert "browser" not in article.text


def test_old_encodings_and_wrong_ones_are_read(tmp_path: Path) -> None:
    body = STORY.replace("Ada Holm", "Åse Brøvig")
    for number, charset in enumerate(("iso-8859-1", "no-such-charset", "us-ascii")):
        head = f"From: a@b.example\nSubject: Ferry\nContent-Type: text/plain; charset={charset}\n\n"
        path = tmp_path / f"{number}.eml"
        path.write_bytes(head.encode() + body.encode("cp1252"))
        assert "Åse Brøvig said" in read_one(path).text


def test_flowed_lines_are_joined_and_the_signature_dropped(tmp_path: Path) -> None:
    head = "From: a@b.example\nSubject: Ferry\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    body = (
        SENTENCES[0].replace("its transport minister", "its \ntransport \nminister") + "\n\n" + SENTENCES[1]
    )
    path = tmp_path / "x.eml"
    path.write_text(head + body + "\n-- \nKim Lund\nDesk officer", encoding="utf-8")
    text = read_one(path).text
    assert SENTENCES[0] in text
    assert "Desk officer" not in text


def test_attachments_are_articles_of_their_own(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(page().encode(), maintype="text", subtype="html", filename="ferry.html")
    message.add_attachment(b"not a PDF", maintype="application", subtype="pdf", filename="scan.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="photo.png")
    message.add_attachment(mail("Southmark denied that. " + STORY))
    path = saved(tmp_path / "ferry.eml", message)
    body, attached, broken, inner = read(path)
    for one, doc in ((body, "ferry"), (attached, "ferry:2"), (inner, "ferry:4")):
        assert isinstance(one, Article)
        assert one.doc == doc
    assert clear(broken).spec == f"{path}:scan.pdf"


def test_a_mail_with_nothing_but_a_document(tmp_path: Path) -> None:
    message = mail("")
    lines = [(72.0, 700.0 - 14 * n, 11.0, words) for n, words in enumerate(STORY.splitlines()) if words]
    message.add_attachment(pdf(lines), maintype="application", subtype="pdf", filename="ferry.pdf")
    assert "We keep our word" in read_one(saved(tmp_path / "x.eml", message)).text


def test_mails_inside_mails_have_an_end(tmp_path: Path) -> None:
    message = mail()
    for _ in range(60):
        outer = mail()
        outer.add_attachment(message)
        message = outer
    assert len(read(saved(tmp_path / "x.eml", message))) <= 10


def test_what_is_no_mail_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.eml"
    for held, says in ((page().encode(), "an HTML page"), (STORY.encode(), "plain text"), (b"", "is empty")):
        path.write_bytes(held)
        assert says in failure(path).error
    path.write_bytes(b"From: a@b.example\nSubject: Ferry\n\n")
    assert "is a mail without a text" in failure(path).error
