internal import Diagnostics
internal import Outputs

/// Turns what pages lack into findings at their templates: one for each property, which stands for
/// all pages of the template.
struct StructuredDataReport {
  private var groups: [Group] = []
  private var positions: [Key: Int] = [:]

  private struct Key: Hashable {
    let template: String
    let property: String
  }

  private struct Group {
    let mismatch: StructuredDataMismatch
    /// The address of the first page that lacks it.
    let page: String
    let template: String
    var others = 0
  }

  mutating func add(_ mismatches: [StructuredDataMismatch], on output: PlannedOutput) {
    var seen: Set<String> = []
    for mismatch in mismatches where seen.insert(mismatch.property).inserted {
      let key = Key(template: output.maker, property: mismatch.property)
      if let position = positions[key] {
        groups[position].others += 1
      } else {
        positions[key] = groups.count
        groups.append(Group(mismatch: mismatch, page: output.sitePath, template: output.maker))
      }
    }
  }

  var diagnostics: [Diagnostic] {
    groups.map { group in
      let others = group.others
      let more = others == 0 ? "" : ", and so \(others == 1 ? "does" : "do") \(others) more"
      return group.mismatch.diagnostic(
        page: group.page,
        more: more,
        at: SourceRange(path: group.template)
      )
    }
  }
}
