package import Diagnostics

extension DiagnosticID {
  package static let textNotUTF8: DiagnosticID = "text-not-utf8"
  package static let textControlCharacter: DiagnosticID = "text-control-character"
  package static let textHasNUL: DiagnosticID = "text-has-nul"
  package static let markdownTooComplex: DiagnosticID = "markdown-too-complex"
  package static let footnoteMark: DiagnosticID = "footnote-mark"
  package static let footnoteHidden: DiagnosticID = "footnote-hidden"
  package static let definitionUnused: DiagnosticID = "definition-unused"
  package static let tableCellHidden: DiagnosticID = "table-cell-hidden"

  package static let rawHTML: DiagnosticID = "raw-html"
  package static let htmlComment: DiagnosticID = "html-comment"

  package static let h1Duplicate: DiagnosticID = "h1-duplicate"
  package static let headingSkip: DiagnosticID = "heading-skip"
  package static let headingEmpty: DiagnosticID = "heading-empty"

  package static let linkEmpty: DiagnosticID = "link-empty"
  package static let linkNested: DiagnosticID = "link-nested"
  package static let linkScheme: DiagnosticID = "link-scheme"
  package static let imageScheme: DiagnosticID = "image-scheme"
  package static let altMissing: DiagnosticID = "alt-missing"

  package static let blockUnknown: DiagnosticID = "block-unknown"
  package static let blockContent: DiagnosticID = "block-content"
  package static let safetyCardUnknown: DiagnosticID = "safety-card-unknown"

  package static let citationMalformed: DiagnosticID = "citation-malformed"
  package static let citationMisplaced: DiagnosticID = "citation-misplaced"
}
