internal import HTTPTypes

/// A page as the preview shows it: with its panel, and the script that keeps it up to date.
struct PreviewPage {
  let status: HTTPResponse.Status
  let bytes: [UInt8]
  let version: PageVersion
}
