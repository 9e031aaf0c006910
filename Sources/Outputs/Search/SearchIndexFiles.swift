/// Where the site has its search index.
package enum SearchIndexFiles {
  /// The folder on the site.
  package static let folder = "/pagefind/"

  /// The folders within, on the site, whose files have a digest of their bytes in their names.
  package static let immutableFolders = [folder + "fragment/", folder + "index/"]
}
