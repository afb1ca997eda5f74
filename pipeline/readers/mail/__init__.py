"""Readers of mail: .eml, Outlook .msg, and Outlook's wrapper winmail.dat."""
