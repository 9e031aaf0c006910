// Written from the doc comments in Rules/ by `make docs`; a test compares them.

internal import Diagnostics

extension RuleDocumentation {
  package static let all: [RuleDocumentation] = [
    RuleDocumentation(
      id: "alt-long",
      level: .warning,
      summary:
        """
        Descriptions of pictures of more than 125 characters.
        """,
      reason:
        """
        A screen reader reads the description in one go, and it cannot be paused or skimmed.
        """,
      source:
        """
        NHS digital service manual, guidance on alternative text: ideally under 125 characters.
        """,
      remedy:
        """
        Say what matters here in one or two sentences, and put the rest into the text.
        """
    ),
    RuleDocumentation(
      id: "date-ambiguous",
      level: .error,
      summary:
        """
        Dates in figures, such as 10/11/2025.
        """,
      reason:
        """
        The same figures mean two different days in Britain and in the United States.
        """,
      source:
        """
        NHS digital service manual, \"Numbers, measurements, dates and time\": months in full.
        """,
      remedy:
        """
        Write the month as a word, such as 10 November 2025.
        """
    ),
    RuleDocumentation(
      id: "description-length",
      level: .warning,
      summary:
        """
        Descriptions of fewer than 50 or more than 160 characters.
        """,
      reason:
        """
        The description is all that a search engine or a list shows; longer ones are cut off, and shorter ones do not say whether the article answers the reader's question.
        """,
      source:
        """
        Common practice of search engines, which show about 160 characters.
        """,
      remedy:
        """
        Say in one or two sentences what the reader will know after reading.
        """
    ),
    RuleDocumentation(
      id: "heading-deep",
      level: .warning,
      summary:
        """
        Headings of level 5 and 6.
        """,
      reason:
        """
        Nobody keeps track of so many levels, least of all with a screen reader.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": headings of level 2 to 4.
        """,
      remedy:
        """
        Raise the heading, or divide the article.
        """
    ),
    RuleDocumentation(
      id: "heading-question",
      level: .warning,
      summary:
        """
        Headings that are questions.
        """,
      reason:
        """
        Readers scan headings for answers, and a question puts the word that they look for last.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": no headings as questions.
        """,
      remedy:
        """
        Say what the section tells, such as \"What helps\" for \"What can I do?\".
        """
    ),
    RuleDocumentation(
      id: "latin-abbr",
      level: .warning,
      summary:
        """
        The Latin abbreviations eg, ie and etc.
        """,
      reason:
        """
        Many readers do not know them, and some screen readers speak them as words.
        """,
      source:
        """
        NHS digital service manual, \"A to Z of NHS health writing\": no eg, ie or etc.
        """,
      remedy:
        """
        Write \"for example\", \"such as\" or \"that is\", and end a list where it ends.
        """
    ),
    RuleDocumentation(
      id: "link-text-vague",
      level: .error,
      summary:
        """
        Links whose words do not say where they lead, such as \"click here\".
        """,
      reason:
        """
        Screen readers list a page's links without the text around them.
        """,
      source:
        """
        WCAG 2.2, success criterion 2.4.4; NHS digital service manual, \"Links\".
        """,
      remedy:
        """
        Use the name of what the link leads to.
        """
    ),
    RuleDocumentation(
      id: "negative-contraction",
      level: .warning,
      summary:
        """
        Negative contractions, such as \"don't\" and \"can't\".
        """,
      reason:
        """
        The n't is easily missed, and the sentence then says the opposite.
        """,
      source:
        """
        NHS digital service manual, \"Punctuation\": no negative contractions.
        """,
      remedy:
        """
        Write \"do not\", \"cannot\", \"is not\".
        """
    ),
    RuleDocumentation(
      id: "paragraph-long",
      level: .warning,
      summary:
        """
        Paragraphs of more than 3 sentences.
        """,
      reason:
        """
        Short paragraphs leave room to rest the eye, and are found again after looking away.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": paragraphs of up to 3 sentences.
        """,
      remedy:
        """
        Start a new paragraph where a new thought begins.
        """
    ),
    RuleDocumentation(
      id: "plain-word",
      level: .warning,
      summary:
        """
        Hard words that have a plain one, such as \"medication\" for \"medicine\".
        """,
      reason:
        """
        A reader who stumbles over a word may miss the advice that follows it.
        """,
      source:
        """
        NHS digital service manual, \"A to Z of NHS health writing\"; CDC Plain Language Thesaurus.
        """,
      remedy:
        """
        Use the plain word, or explain the hard one where a doctor will use it.
        """
    ),
    RuleDocumentation(
      id: "sentence-long",
      level: .warning,
      summary:
        """
        Sentences of more than 20 words.
        """,
      reason:
        """
        A long sentence is hard to follow for someone who is worried, tired or in pain.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": sentences of up to 20 words.
        """,
      remedy:
        """
        Split the sentence, or take words out.
        """
    ),
    RuleDocumentation(
      id: "tag-count",
      level: .warning,
      summary:
        """
        Articles with more than 6 tags.
        """,
      reason:
        """
        An article that is listed everywhere is found nowhere: each topic's list gets longer for all readers.
        """,
      source:
        """
        Bedside's own rule.
        """,
      remedy:
        """
        Keep the tags under which a patient would look for the article.
        """
    ),
    RuleDocumentation(
      id: "title-long",
      level: .warning,
      summary:
        """
        Titles of more than 65 characters.
        """,
      reason:
        """
        Search engines and small screens cut longer titles off.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": a heading of up to 65 characters.
        """,
      remedy:
        """
        Shorten the title; the description can say the rest.
        """
    ),
  ]
}
