/// How soon a reader should get help: the three levels of the NHS care cards.
package enum CareLevel: String, CaseIterable, Sendable {
  case nonUrgent = "non-urgent"
  case urgent
  case emergency
}
