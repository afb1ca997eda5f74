import pytest

from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.vocabulary import load_vocabulary

PLATFORMS = load_vocabulary("platforms")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Facebook", "facebook"),
        ("Whats-App", "whatsapp"),
        ("Whats - App", "whatsapp"),
        ("E-mail", "email"),
        ("X (formerly Twitter)", "twitter"),
        ("Twitter/X", "twitter"),
        ("Facebook, Twitter and Bebo", "multiple"),
        ("internet or e-mail", "multiple"),
        ("Social media or e-mail", "multiple"),
        ("social media (for example Facebook or Instagram)", "social_media"),
        ("social networking sites such as Facebook and Twitter", "social_media"),
        ("Facebook and other social media", "social_media"),
        ("messaging apps and social media", "social_media"),
        ("Facebook, Twitter and other social media", "social_media"),
        ("Facebook, Twitter, MySpace, Bebo or other social networks", "social_media"),
        ("Facebook, Twitter, etc", "social_media"),
        ("Facebook, Twitter and the like", "social_media"),
        ("social media, WhatsApp groups or other messaging apps", "social_media"),
        ("e-mail, internet or other misuse", "multiple"),
        ("misuse of email or the internet", "multiple"),
        ("misuse of the Trust's e-mail and/or internet systems", "multiple"),
        ("inappropriate e-mails or looking at unsuitable websites", "multiple"),
        ("e-mail / web misuse", "multiple"),
        ("the World Wide Web, or e-mail, at work", "multiple"),
        ("the e-mail system (as opposed to social networking)", "email"),
        ("social media (e.g. Facebook, Twitter)", "social_media"),
        ("social media (Snapchat, Bebo)", "social_media"),
        ("misuse of social media (Tumblr)", "tumblr"),
        ("misuse of e-mail, as told on our web page", "email"),
        ("misuse of e-mail, excluding internet misuse", "email"),
        ("messaging and social media (X (formerly Twitter), TikTok)", "social_media"),
        ("social networks (Bebo, Tumblr...)", "social_media"),
        ("clerks including trainees who were looked into for their use of Bebo", "bebo"),
        ("Reddit, blogs or “any other social media”", "social_media"),
        ("I should like to know about the use of social media (blogs etc)", "social_media"),
    ],
)
def test_platforms(text: str, code: str) -> None:
    found = platform_of(text, PLATFORMS)
    assert found is not None and found[0] == code


@pytest.mark.parametrize(
    "text",
    ["X", "1 x written warning", "misuse of the PNC", "computer misuse", "Thank you for your e-mail of 3 May", ""],
)
def test_no_platform(text: str) -> None:
    assert platform_of(text, PLATFORMS) is None


def test_several_platforms_are_listed() -> None:
    assert platform_of("Facebook, Myspace & Bebo pages", PLATFORMS) == ("multiple", ("facebook", "myspace", "bebo"))
