internal import Content

extension ArticleModel {
  /// The last review, if it was one of the text as it is.
  ///
  /// A page whose text was changed since then says both; programs have no term for that, and would
  /// take an old review for one of the new text.
  var confirmedReview: ReviewState.SignOff? {
    review.isChanged ? nil : review.signOff
  }
}
