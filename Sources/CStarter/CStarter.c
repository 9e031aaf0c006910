// The files of a new site as parts of the program, so that no second copy of the theme is kept
// anywhere: those of templates/ are the repository's own. A test compares the list with the folders.

#include "CStarter.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char gitignore[] = {
#embed "files/gitignore"
};
static const unsigned char articles_how_to_read_a_health_article_md[] = {
#embed "files/articles/how-to-read-a-health-article.md"
};
static const unsigned char site_disclaimers_yaml[] = {
#embed "files/site/disclaimers.yaml"
};
static const unsigned char site_pages_about_md[] = {
#embed "files/site/pages/about.md"
};
static const unsigned char site_pages_accessibility_md[] = {
#embed "files/site/pages/accessibility.md"
};
static const unsigned char site_pages_editorial_policy_md[] = {
#embed "files/site/pages/editorial-policy.md"
};
static const unsigned char site_pages_feedback_md[] = {
#embed "files/site/pages/feedback.md"
};
static const unsigned char site_pages_privacy_md[] = {
#embed "files/site/pages/privacy.md"
};
static const unsigned char site_people_yaml[] = {
#embed "files/site/people.yaml"
};
static const unsigned char site_references_json[] = {
#embed "files/site/references.json"
};
static const unsigned char site_safety_get_help_now_md[] = {
#embed "files/site/safety/get-help-now.md"
};
static const unsigned char site_site_yaml[] = {
#embed "files/site/site.yaml"
};
static const unsigned char site_tags_yaml[] = {
#embed "files/site/tags.yaml"
};
static const unsigned char site_waivers_yaml[] = {
#embed "files/site/waivers.yaml"
};
static const unsigned char templates_404_mustache[] = {
#embed "../../templates/404.mustache"
};
static const unsigned char templates_a_to_z_mustache[] = {
#embed "../../templates/a-to-z.mustache"
};
static const unsigned char templates_article_mustache[] = {
#embed "../../templates/article.mustache"
};
static const unsigned char templates_assets_icon_svg[] = {
#embed "../../templates/assets/icon.svg"
};
static const unsigned char templates_assets_icons_svg[] = {
#embed "../../templates/assets/icons.svg"
};
static const unsigned char templates_assets_search_js[] = {
#embed "../../templates/assets/search.js"
};
static const unsigned char templates_assets_site_css[] = {
#embed "../../templates/assets/site.css"
};
static const unsigned char templates_assets_site_js[] = {
#embed "../../templates/assets/site.js"
};
static const unsigned char templates_author_mustache[] = {
#embed "../../templates/author.mustache"
};
static const unsigned char templates_authors_mustache[] = {
#embed "../../templates/authors.mustache"
};
static const unsigned char templates_home_mustache[] = {
#embed "../../templates/home.mustache"
};
static const unsigned char templates_layouts_base_mustache[] = {
#embed "../../templates/layouts/base.mustache"
};
static const unsigned char templates_page_mustache[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char templates_partials_article_card_mustache[] = {
#embed "../../templates/partials/article-card.mustache"
};
static const unsigned char templates_partials_article_list_mustache[] = {
#embed "../../templates/partials/article-list.mustache"
};
static const unsigned char templates_partials_breadcrumb_mustache[] = {
#embed "../../templates/partials/breadcrumb.mustache"
};
static const unsigned char templates_partials_byline_mustache[] = {
#embed "../../templates/partials/byline.mustache"
};
static const unsigned char templates_partials_contents_mustache[] = {
#embed "../../templates/partials/contents.mustache"
};
static const unsigned char templates_partials_footer_mustache[] = {
#embed "../../templates/partials/footer.mustache"
};
static const unsigned char templates_partials_header_mustache[] = {
#embed "../../templates/partials/header.mustache"
};
static const unsigned char templates_partials_help_now_mustache[] = {
#embed "../../templates/partials/help-now.mustache"
};
static const unsigned char templates_partials_help_mustache[] = {
#embed "../../templates/partials/help.mustache"
};
static const unsigned char templates_partials_neighbours_mustache[] = {
#embed "../../templates/partials/neighbours.mustache"
};
static const unsigned char templates_partials_page_tools_mustache[] = {
#embed "../../templates/partials/page-tools.mustache"
};
static const unsigned char templates_partials_pagination_mustache[] = {
#embed "../../templates/partials/pagination.mustache"
};
static const unsigned char templates_partials_references_mustache[] = {
#embed "../../templates/partials/references.mustache"
};
static const unsigned char templates_partials_review_dates_mustache[] = {
#embed "../../templates/partials/review-dates.mustache"
};
static const unsigned char templates_partials_search_form_mustache[] = {
#embed "../../templates/partials/search-form.mustache"
};
static const unsigned char templates_partials_statements_mustache[] = {
#embed "../../templates/partials/statements.mustache"
};
static const unsigned char templates_partials_topic_list_mustache[] = {
#embed "../../templates/partials/topic-list.mustache"
};
static const unsigned char templates_partials_topic_tags_mustache[] = {
#embed "../../templates/partials/topic-tags.mustache"
};
static const unsigned char templates_partials_urgent_mustache[] = {
#embed "../../templates/partials/urgent.mustache"
};
static const unsigned char templates_redirect_mustache[] = {
#embed "../../templates/redirect.mustache"
};
static const unsigned char templates_search_mustache[] = {
#embed "../../templates/search.mustache"
};
static const unsigned char templates_social_card_mustache[] = {
#embed "../../templates/social-card.mustache"
};
static const unsigned char templates_topic_mustache[] = {
#embed "../../templates/topic.mustache"
};
static const unsigned char templates_topics_mustache[] = {
#embed "../../templates/topics.mustache"
};
static const unsigned char templates_withdrawn_mustache[] = {
#embed "../../templates/withdrawn.mustache"
};

struct file {
  const char *path;
  const unsigned char *bytes;
  long size;
};

#define FILE_AT(path, array) { path, array, sizeof array }

static const struct file files[] = {
  FILE_AT(".gitignore", gitignore),
  FILE_AT("articles/how-to-read-a-health-article.md", articles_how_to_read_a_health_article_md),
  FILE_AT("site/disclaimers.yaml", site_disclaimers_yaml),
  FILE_AT("site/pages/about.md", site_pages_about_md),
  FILE_AT("site/pages/accessibility.md", site_pages_accessibility_md),
  FILE_AT("site/pages/editorial-policy.md", site_pages_editorial_policy_md),
  FILE_AT("site/pages/feedback.md", site_pages_feedback_md),
  FILE_AT("site/pages/privacy.md", site_pages_privacy_md),
  FILE_AT("site/people.yaml", site_people_yaml),
  FILE_AT("site/references.json", site_references_json),
  FILE_AT("site/safety/get-help-now.md", site_safety_get_help_now_md),
  FILE_AT("site/site.yaml", site_site_yaml),
  FILE_AT("site/tags.yaml", site_tags_yaml),
  FILE_AT("site/waivers.yaml", site_waivers_yaml),
  FILE_AT("templates/404.mustache", templates_404_mustache),
  FILE_AT("templates/a-to-z.mustache", templates_a_to_z_mustache),
  FILE_AT("templates/article.mustache", templates_article_mustache),
  FILE_AT("templates/assets/icon.svg", templates_assets_icon_svg),
  FILE_AT("templates/assets/icons.svg", templates_assets_icons_svg),
  FILE_AT("templates/assets/search.js", templates_assets_search_js),
  FILE_AT("templates/assets/site.css", templates_assets_site_css),
  FILE_AT("templates/assets/site.js", templates_assets_site_js),
  FILE_AT("templates/author.mustache", templates_author_mustache),
  FILE_AT("templates/authors.mustache", templates_authors_mustache),
  FILE_AT("templates/home.mustache", templates_home_mustache),
  FILE_AT("templates/layouts/base.mustache", templates_layouts_base_mustache),
  FILE_AT("templates/page.mustache", templates_page_mustache),
  FILE_AT("templates/partials/article-card.mustache", templates_partials_article_card_mustache),
  FILE_AT("templates/partials/article-list.mustache", templates_partials_article_list_mustache),
  FILE_AT("templates/partials/breadcrumb.mustache", templates_partials_breadcrumb_mustache),
  FILE_AT("templates/partials/byline.mustache", templates_partials_byline_mustache),
  FILE_AT("templates/partials/contents.mustache", templates_partials_contents_mustache),
  FILE_AT("templates/partials/footer.mustache", templates_partials_footer_mustache),
  FILE_AT("templates/partials/header.mustache", templates_partials_header_mustache),
  FILE_AT("templates/partials/help-now.mustache", templates_partials_help_now_mustache),
  FILE_AT("templates/partials/help.mustache", templates_partials_help_mustache),
  FILE_AT("templates/partials/neighbours.mustache", templates_partials_neighbours_mustache),
  FILE_AT("templates/partials/page-tools.mustache", templates_partials_page_tools_mustache),
  FILE_AT("templates/partials/pagination.mustache", templates_partials_pagination_mustache),
  FILE_AT("templates/partials/references.mustache", templates_partials_references_mustache),
  FILE_AT("templates/partials/review-dates.mustache", templates_partials_review_dates_mustache),
  FILE_AT("templates/partials/search-form.mustache", templates_partials_search_form_mustache),
  FILE_AT("templates/partials/statements.mustache", templates_partials_statements_mustache),
  FILE_AT("templates/partials/topic-list.mustache", templates_partials_topic_list_mustache),
  FILE_AT("templates/partials/topic-tags.mustache", templates_partials_topic_tags_mustache),
  FILE_AT("templates/partials/urgent.mustache", templates_partials_urgent_mustache),
  FILE_AT("templates/redirect.mustache", templates_redirect_mustache),
  FILE_AT("templates/search.mustache", templates_search_mustache),
  FILE_AT("templates/social-card.mustache", templates_social_card_mustache),
  FILE_AT("templates/topic.mustache", templates_topic_mustache),
  FILE_AT("templates/topics.mustache", templates_topics_mustache),
  FILE_AT("templates/withdrawn.mustache", templates_withdrawn_mustache),
};

int bedside_starter_count(void) {
  return sizeof files / sizeof *files;
}

int bedside_starter_path(int file, long offset) {
  if (file < 0 || file >= bedside_starter_count() || offset < 0) return -1;
  const char *path = files[file].path;
  return offset < (long)strlen(path) ? (unsigned char)path[offset] : -1;
}

int bedside_starter_byte(int file, long offset) {
  if (file < 0 || file >= bedside_starter_count()) return -1;
  if (offset < 0 || offset >= files[file].size) return -1;
  return files[file].bytes[offset];
}
