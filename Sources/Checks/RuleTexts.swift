// Written from the doc comments in Rules/ by `make docs`; a test compares them.

internal import Diagnostics

extension RuleDocumentation {
  package static let all: [RuleDocumentation] = [
    RuleDocumentation(
      id: "abbr-unexpanded",
      level: .warning,
      summary:
        """
        Abbreviations that are not written out where they first stand.
        """,
      reason:
        """
        A reader who does not know the letters cannot guess them, and may not ask.
        """,
      source:
        """
        NHS digital service manual, \"Abbreviations and acronyms\": in full the first time.
        """,
      remedy:
        """
        Write it out and put the letters in brackets, such as \"body mass index (BMI)\".
        """
    ),
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
      id: "alt-redundant",
      level: .warning,
      summary:
        """
        Descriptions of pictures that say \"image of\", a file's name or the caption again.
        """,
      reason:
        """
        Screen readers already say that it is a picture, and read the caption as well.
        """,
      source:
        """
        W3C Web Accessibility Tutorials, \"Images\": tips and tricks.
        """,
      remedy:
        """
        Say what the picture shows and the caption does not.
        """
    ),
    RuleDocumentation(
      id: "block-marker-stray",
      level: .error,
      summary:
        """
        Block markers that make no block, such as `[!EMERGENCY]` without the `>` of a quote.
        """,
      reason:
        """
        The reader sees the marker as text, and an emergency card becomes an ordinary paragraph.
        """,
      source:
        """
        Bedside's own rule.
        """,
      remedy:
        """
        Put `>` before each line of the block, with `[!KIND]` alone at the start of the first.
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
      id: "emphasis-as-heading",
      level: .warning,
      summary:
        """
        Lines in bold that stand where a heading should.
        """,
      reason:
        """
        Only headings make up a page's outline, by which people who use screen readers get around.
        """,
      source:
        """
        WCAG 2.2, success criterion 1.3.1; W3C failure F2.
        """,
      remedy:
        """
        Make the line a heading, such as `## What helps`.
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
      id: "heading-filler",
      level: .warning,
      summary:
        """
        Headings that could stand over any text, such as \"Introduction\" or \"Conclusion\".
        """,
      reason:
        """
        Readers scan headings for what a section tells, and these tell nothing.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": put what matters first, without introductions.
        """,
      remedy:
        """
        Say what the section tells, or take the heading out.
        """
    ),
    RuleDocumentation(
      id: "heading-punctuation",
      level: .warning,
      summary:
        """
        Headings that end in a full stop, comma, colon, semicolon or exclamation mark.
        """,
      reason:
        """
        A heading names its section; a mark at its end makes readers wait for more.
        """,
      source:
        """
        NHS digital service manual, \"Punctuation\": no full stops in headings.
        """,
      remedy:
        """
        Take the mark out.
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
      id: "heading-title-case",
      level: .warning,
      summary:
        """
        Headings With Capitals Like These.
        """,
      reason:
        """
        Words in small letters are read faster, and capitals are kept for names.
        """,
      source:
        """
        NHS digital service manual, \"Formatting and punctuation\": sentence case in headings.
        """,
      remedy:
        """
        Keep the capital of the first word and those of names.
        """
    ),
    RuleDocumentation(
      id: "image-credit-missing",
      level: .error,
      summary:
        """
        Lead pictures without a credit or a licence.
        """,
      reason:
        """
        A picture belongs to whoever made it, and a site may show it only as they allow.
        """,
      source:
        """
        Copyright, Designs and Patents Act 1988, sections 16 and 77.
        """,
      remedy:
        """
        Give `credit` and `licence` below `image` in the front matter.
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
      id: "link-pdf",
      level: .warning,
      summary:
        """
        Links to PDF files whose words do not say so.
        """,
      reason:
        """
        A PDF opens in another program or downloads, and is hard to read on a phone.
        """,
      source:
        """
        NHS digital service manual, \"Links\" and \"PDFs and other non-HTML documents\".
        """,
      remedy:
        """
        Put \"(PDF)\" at the end of the link's words, or link to a web page.
        """
    ),
    RuleDocumentation(
      id: "link-text-same",
      level: .warning,
      summary:
        """
        Links with the same words that lead to different places.
        """,
      reason:
        """
        Screen readers list a page's links without the text around them, where these look the same.
        """,
      source:
        """
        WCAG 2.2, success criterion 2.4.9; NHS digital service manual, \"Links\".
        """,
      remedy:
        """
        Use the name of what each link leads to.
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
      id: "list-long",
      level: .note,
      summary:
        """
        Lists of more than 6 items, but for the signs in a care card.
        """,
      reason:
        """
        Few readers keep more than a handful of points in mind, and the last ones go unread.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": short lists.
        """,
      remedy:
        """
        Group the items under two headings, or leave out what matters least.
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
      id: "passive-voice",
      level: .note,
      summary:
        """
        The passive voice, such as \"you will be given\".
        """,
      reason:
        """
        It hides who does what, and the reader has to work out whether to act or to wait.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": the active voice.
        """,
      remedy:
        """
        Say who does it, such as \"a nurse will give you\".
        """
    ),
    RuleDocumentation(
      id: "person-language",
      level: .warning,
      summary:
        """
        Words that make a person of an illness, such as \"sufferer\" or \"a diabetic\".
        """,
      reason:
        """
        People are more than what they have, and readers turn away from words of pity.
        """,
      source:
        """
        NHS digital service manual, \"Inclusive content\": how to write about conditions.
        """,
      remedy:
        """
        Name the person first and then the condition, such as \"people with back pain\".
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
      id: "reading-grade",
      level: .warning,
      summary:
        """
        Articles that take more than 7 years of school to read (Flesch-Kincaid), or 10 by SMOG.
        """,
      reason:
        """
        Many adults read at the level of a child of 11, and worse when worried or in pain; the scores see long words and sentences only, not whether the text is clear or true.
        """,
      source:
        """
        Flesch and Kincaid 1975; McLaughlin 1969; Fitzsimmons 2010, doi:10.4997/JRCPE.2010.401.
        """,
      remedy:
        """
        Begin with the sentences named below: split them, and use shorter words.
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
      id: "subjective-chance",
      level: .warning,
      summary:
        """
        Chances in words alone, such as \"rare\" or \"a good chance\", with no number beside them.
        """,
      reason:
        """
        People take such words to mean very different numbers, and often the worse ones.
        """,
      source:
        """
        NHS digital service manual, \"Numbers, measurements, dates and time\": say \"1 in 100\".
        """,
      remedy:
        """
        Give the number of people out of how many, and the word beside it if you like.
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
    RuleDocumentation(
      id: "title-repeated",
      level: .warning,
      summary:
        """
        First headings that say the title again.
        """,
      reason:
        """
        The title stands right above; readers, and listeners even more, lose time to hear it twice.
        """,
      source:
        """
        NHS digital service manual, \"How we write\": each heading tells something new.
        """,
      remedy:
        """
        Say what the first section tells, or take the heading out.
        """
    ),
    RuleDocumentation(
      id: "us-spelling",
      level: .warning,
      summary:
        """
        American spellings and names in British articles, such as \"center\" or \"physical therapy\".
        """,
      reason:
        """
        British readers look for the words of the NHS, and know some American ones as other things.
        """,
      source:
        """
        NHS digital service manual, \"A to Z of NHS health writing\".
        """,
      remedy:
        """
        Write the British word; names of organisations keep their own spelling.
        """
    ),
  ]
}
