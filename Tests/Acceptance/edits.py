"""What people do to a site between two builds, one function a kind; each says in a few words what it did.

An edit takes a `LivingSite` and a random generator, and leaves a site that can be built, but for `mistake`, which puts
`mend` in. It gives None where there is nothing to do it to. The kinds are in article_edits, site_edits and
surrounding_edits, which the tests import for them to be in the list.
"""

EDITS = []
# What moves articles or writes many, so that a broken one could not be mended as it was broken.
FAR_REACHING = []


def edit(function):
    EDITS.append(function)
    return function


def far_reaching(function):
    FAR_REACHING.append(function)
    return function


def some_article(site, chance, condition=lambda article: True):
    """An article that is not broken just now."""
    found = [article for article in site.articles.values() if article is not site.broken and condition(article)]
    return chance.choice(found) if found else None
