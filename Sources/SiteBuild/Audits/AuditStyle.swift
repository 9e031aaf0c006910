/// How the page of an audit looks on a screen, light or dark, and on paper.
enum AuditStyle {
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --line: #6f777b; --soft: #f0f2f3; --bad: #a4121f; }
    @media (prefers-color-scheme: dark) {
      :root { --line: #8e989d; --soft: #24292c; --bad: #ff9c94; }
    }
    body { margin: 1.5rem; color: CanvasText; background: Canvas; font: 1rem/1.5 sans-serif; }
    h1, h2 { line-height: 1.2; }
    h2 { margin: 2.5rem 0 1rem; }
    .verdict { padding: .75rem 1rem; border-left: .4rem solid var(--line); background: var(--soft); }
    .refused { border-color: var(--bad); }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem 3rem; align-items: flex-start; }
    .scroll { overflow-x: auto; }
    :focus-visible { outline: .2rem solid; outline-offset: .2rem; }
    table { border-collapse: collapse; }
    .wide { width: 100%; min-width: 84rem; table-layout: fixed; }
    .wide thead th:first-child, .wide thead th:nth-last-child(-n+2) { width: 14%; }
    caption { padding: .25rem 0; text-align: left; font-weight: bold; }
    th, td { min-width: 4.5rem; padding: .35rem .6rem; border: 1px solid var(--line); \
    text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead th { background: var(--soft); overflow-wrap: normal; }
    time { white-space: nowrap; }
    .figures th { font-weight: normal; }
    .number { min-width: 0; text-align: right; }
    td p { margin: .15rem 0 0; }
    td ul { margin: .15rem 0 0; padding-left: 1.1rem; }
    .error, .refused strong { color: var(--bad); font-weight: bold; }
    :target > th { border-left: .4rem solid; }
    summary { padding: .4rem 0; cursor: pointer; }
    @page { size: A4 landscape; margin: 10mm; }
    @media print {
      :root { color-scheme: light; --line: #6f777b; --soft: #f0f2f3; --bad: #a4121f; }
      body { margin: 0; font-size: 8pt; }
      nav, summary, details:not([open]), .orders:not(:has([open])) { display: none; }
      .scroll { overflow: visible; }
      table { width: 100%; }
      .figures table { width: auto; }
      .wide { min-width: 0; }
      th, td { min-width: 0; padding: 1mm; }
      tr { break-inside: avoid; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
