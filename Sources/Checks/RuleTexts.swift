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
      id: "ai-use-missing",
      level: .warning,
      summary:
        """
        Articles that do not say whether artificial intelligence (AI) wrote a part of them.
        """,
      reason:
        """
        Readers have a right to know, and editors have to know what to check.
        """,
      source:
        """
        EU Artificial Intelligence Act, Article 50(4).
        """,
      remedy:
        """
        Set `aiUse`; `none` is an answer.
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
      id: "author-anonymous",
      level: .note,
      summary:
        """
        Articles that no person has put their name to.
        """,
      reason:
        """
        Readers trust a person whose training they can look up more than a name without a face.
        """,
      source:
        """
        HONcode principle 1; Google, guidance on experience, expertise and trust.
        """,
      remedy:
        """
        Add the person who wrote the article to `author`, if they agree.
        """
    ),
    RuleDocumentation(
      id: "badge-dead",
      level: .error,
      summary:
        """
        Quality marks that no longer exist: the HONcode and The Information Standard.
        """,
      reason:
        """
        A mark that nobody awards any more tells the reader of a check that does not happen.
        """,
      source:
        """
        Health On the Net Foundation, closed in December 2022; NHS England, closed in 2019.
        """,
      remedy:
        """
        Take the mark out, and say how the articles are checked.
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
      id: "callouts-many",
      level: .warning,
      summary:
        """
        Articles with more than 2 warning callouts.
        """,
      reason:
        """
        Where everything is a warning, none is taken for one.
        """,
      source:
        """
        NHS digital service manual, \"Warning callout\": not more than 2 on a page.
        """,
      remedy:
        """
        Keep the callouts that prevent harm, and make plain text of the others.
        """
    ),
    RuleDocumentation(
      id: "card-followed-by-text",
      level: .warning,
      summary:
        """
        Text that follows a care card without a heading of its own.
        """,
      reason:
        """
        With a screen reader the text is taken for a part of the card, and by sight it is passed over.
        """,
      source:
        """
        NHS digital service manual, \"Care cards\": text after a card starts with a heading.
        """,
      remedy:
        """
        Put a heading before the text, or move the text above the card.
        """
    ),
    RuleDocumentation(
      id: "card-heading-form",
      level: .warning,
      summary:
        """
        Headings of care cards that do not end in \"if:\" or that name more than 2 services.
        """,
      reason:
        """
        The heading is the one thing that is always read: it has to say what to do, and lead to the list.
        """,
      source:
        """
        NHS digital service manual, \"Care cards\": one call to action, at most 2 services.
        """,
      remedy:
        """
        Say what to do, name one or two services, and end in \"if:\".
        """
    ),
    RuleDocumentation(
      id: "claim-absolute",
      level: .error,
      summary:
        """
        Promises without a limit, such as \"cures\", \"guaranteed\" and \"no side effects\".
        """,
      reason:
        """
        No treatment works for everybody, and a reader who believes it may do without one that helps.
        """,
      source:
        """
        CAP Code, section 12, rule 12.1; FTC Health Products Compliance Guidance.
        """,
      remedy:
        """
        Say how many people were helped, by how much, and link the source.
        """
    ),
    RuleDocumentation(
      id: "claim-superlative",
      level: .warning,
      summary:
        """
        Superlatives without a source, such as \"the most effective\" and \"leading clinic\".
        """,
      reason:
        """
        To be the best is a claim like any other, and has to be shown.
        """,
      source:
        """
        CAP Code, section 3, rules on comparisons; section 12, rule 12.1.
        """,
      remedy:
        """
        Link the source that compares, or say what the treatment does.
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
      id: "date-style",
      level: .warning,
      summary:
        """
        Dates with a short month, an ordinal or the month first, such as \"12th Nov\".
        """,
      reason:
        """
        One form is read without a stop, and screen readers stumble over the others.
        """,
      source:
        """
        NHS digital service manual, \"Numbers, measurements, dates and time\".
        """,
      remedy:
        """
        Write the day, the month in full and the year: 12 November 2025.
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
      id: "disclaimer-retyped",
      level: .warning,
      summary:
        """
        Disclaimers that an article writes itself.
        """,
      reason:
        """
        What every page has to say is written and checked once; a copy goes its own way.
        """,
      source:
        """
        HONcode principle 2 and Bedside's own rule: `site/disclaimers.yaml`.
        """,
      remedy:
        """
        Take the words out; name a disclaimer with `disclaimer` in the front matter if another is needed.
        """
    ),
    RuleDocumentation(
      id: "discourage-treatment",
      level: .error,
      summary:
        """
        Words that keep readers from a doctor or a treatment, such as \"instead of your medicine\".
        """,
      reason:
        """
        A reader who needs the treatment may go without it and come to harm.
        """,
      source:
        """
        CAP Code, section 12, rule 12.2: essential treatment must not be discouraged.
        """,
      remedy:
        """
        Say what can be tried as well, and when to speak to a GP.
        """
    ),
    RuleDocumentation(
      id: "dose-stated",
      level: .warning,
      summary:
        """
        Doses, such as \"400 mg\", without both a source beside them and a review of the article.
        """,
      reason:
        """
        A wrong figure is taken as it stands, and only a second pair of eyes finds it.
        """,
      source:
        """
        NHS Standard for Creating Health Content: clinical sign-off and sources.
        """,
      remedy:
        """
        Link the source in the same paragraph and have the article reviewed, or name the leaflet instead.
        """
    ),
    RuleDocumentation(
      id: "emergency-card-link",
      level: .warning,
      summary:
        """
        Links in emergency cards, but for a number to call or a way to find A&E.
        """,
      reason:
        """
        Whoever reads the card has to act now, and a link invites them to read on.
        """,
      source:
        """
        NHS digital service manual, \"Care cards\": no links to more reading in an emergency card.
        """,
      remedy:
        """
        Take the link out, or move it to the text outside the card.
        """
    ),
    RuleDocumentation(
      id: "emergency-number-locale",
      level: .error,
      summary:
        """
        Emergency numbers of other countries, such as 911 on a British site.
        """,
      reason:
        """
        In an emergency the wrong number costs time, and may not be answered at all.
        """,
      source:
        """
        Ofcom, National Telephone Numbering Plan: 999 and 112 in the United Kingdom.
        """,
      remedy:
        """
        Give the number of the site's readers: `emergency` in `site/site.yaml`, or else 999.
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
      id: "interests-missing",
      level: .warning,
      summary:
        """
        Articles that do not say who paid for them or what their authors stand to gain.
        """,
      reason:
        """
        A reader can only weigh advice if they know who earns by it.
        """,
      source:
        """
        NHS Standard for Creating Health Content, principle 1; HONcode principle 7.
        """,
      remedy:
        """
        Set `funding` and `competingInterests`; `none` is an answer.
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
      id: "medicine-change-advice",
      level: .error,
      summary:
        """
        Advice to stop, skip, reduce or double a medicine without speaking to anybody before.
        """,
      reason:
        """
        Some medicines cause withdrawal effects or worse when they are stopped or changed by oneself.
        """,
      source:
        """
        NICE guideline NG215 on medicines with withdrawal symptoms; NICE guideline NG59.
        """,
      remedy:
        """
        Say in the same sentence whom to speak to first, such as a pharmacist or GP.
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
      id: "percent-style",
      level: .warning,
      summary:
        """
        Percentages in words or with a space, such as \"50 per cent\" and \"50 %\".
        """,
      reason:
        """
        The sign is read at a glance; words and a sign on its own are not.
        """,
      source:
        """
        NHS digital service manual, \"Numbers, measurements, dates and time\".
        """,
      remedy:
        """
        Write the figure and the sign together: 50%.
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
      id: "phone-fictional",
      level: .error,
      summary:
        """
        Phone numbers that are kept free for films and plays, such as 01632 960 123.
        """,
      reason:
        """
        They look real, and nobody answers them.
        """,
      source:
        """
        Ofcom, Telephone numbers for drama use.
        """,
      remedy:
        """
        Put the real number in.
        """
    ),
    RuleDocumentation(
      id: "phone-grouping",
      level: .warning,
      summary:
        """
        British phone numbers that are divided in the wrong place, such as 02380 248 725.
        """,
      reason:
        """
        The code is 023: whoever leaves it out within the area dials the wrong number.
        """,
      source:
        """
        Ofcom, National Telephone Numbering Plan.
        """,
      remedy:
        """
        Divide the number behind its code: 023 8024 8725, 0121 496 1234, 07400 123456.
        """
    ),
    RuleDocumentation(
      id: "phone-not-dialable",
      level: .error,
      summary:
        """
        British phone numbers that cannot be dialled as written, or that are not a `tel:` link.
        """,
      reason:
        """
        On a phone a reader taps the number; one that does nothing is no help.
        """,
      source:
        """
        RFC 3966; Ofcom, National Telephone Numbering Plan.
        """,
      remedy:
        """
        Write a link with all digits: [023 8024 8725](tel:+442380248725).
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
      id: "range-dash",
      level: .warning,
      summary:
        """
        Ranges with a dash, such as \"4-6 weeks\".
        """,
      reason:
        """
        A dash can be taken for a minus or be missed; \"to\" is read aloud as it is meant.
        """,
      source:
        """
        NHS digital service manual, \"Numbers, measurements, dates and time\".
        """,
      remedy:
        """
        Write \"to\": 4 to 6 weeks.
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
      id: "review-cycle-long",
      level: .warning,
      summary:
        """
        Articles that are to be reviewed less often than every 36 months.
        """,
      reason:
        """
        Guidelines change, and an article that is looked at too late tells yesterday's.
        """,
      source:
        """
        NHS.UK, content policy: a review at least every 3 years.
        """,
      remedy:
        """
        Set `reviewCycle` to 36 or fewer months, or take it out.
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
      id: "tag-brand",
      level: .warning,
      summary:
        """
        Tags that are the name of the site or of its publisher.
        """,
      reason:
        """
        All articles are the site's, so the tag leads nobody anywhere.
        """,
      source:
        """
        Bedside's own rule.
        """,
      remedy:
        """
        Use tags under which a patient would look for the article.
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
      id: "time-style",
      level: .warning,
      summary:
        """
        Times in another form than 5:30pm, such as \"17:30\", \"5.30 pm\" and \"5:00pm\".
        """,
      reason:
        """
        One form is found at a glance on a page of opening hours.
        """,
      source:
        """
        NHS digital service manual, \"Numbers, measurements, dates and time\".
        """,
      remedy:
        """
        Use the 12-hour clock with a colon, and am or pm directly behind: 9am, 5:30pm.
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
      id: "urgent-in-prose",
      level: .warning,
      summary:
        """
        Advice to call 999 or 111 or to go to A&E that stands outside a care card.
        """,
      reason:
        """
        Somebody who needs help now looks for the card, and does not read the text around it.
        """,
      source:
        """
        NHS digital service manual, \"Care cards\".
        """,
      remedy:
        """
        Move the advice into an EMERGENCY or URGENT card, or include a shared card with SAFETY.
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
    RuleDocumentation(
      id: "vague-trigger",
      level: .warning,
      summary:
        """
        Signs in a care card that every reader takes differently, such as \"a few days\".
        """,
      reason:
        """
        A reader who has to guess whether the sign applies to them may wait too long.
        """,
      source:
        """
        NHS digital service manual, \"Care cards\" and \"How we write\": say exactly what is meant.
        """,
      remedy:
        """
        Give a number of days, or say what the pain keeps the reader from doing.
        """
    ),
    RuleDocumentation(
      id: "wellness-myth",
      level: .warning,
      summary:
        """
        Catchwords without a medical meaning, such as \"detox\" and \"boost your immunity\".
        """,
      reason:
        """
        They promise what nobody can measure, and sell what nobody needs.
        """,
      source:
        """
        CAP Code, section 12, rule 12.1: objective claims need evidence.
        """,
      remedy:
        """
        Say what happens in the body and give the source, or leave it out.
        """
    ),
    RuleDocumentation(
      id: "your-gp-in-card",
      level: .warning,
      summary:
        """
        \"Your GP\" in a care card.
        """,
      reason:
        """
        Not everybody has a GP of their own, and any GP can help.
        """,
      source:
        """
        NHS digital service manual, \"Care cards\": \"a GP\", not \"your GP\".
        """,
      remedy:
        """
        Write \"a GP\".
        """
    ),
  ]
}
