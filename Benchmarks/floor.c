/* What no generator that renders with cmark-gfm can undercut: its work and the system calls, nothing else.
 *
 *   floor ARTICLES OUTPUT THREADS
 *
 * Reads each .md file below ARTICLES, renders what follows its front matter with tables, task lists and footnotes,
 * and writes it behind 2 KB of padding, about what a template adds, to a folder of its own below OUTPUT.
 */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { padding_size = 2048, most_threads = 64 };

static struct {
  char **paths;
  size_t count, capacity;
} articles;
static atomic_size_t next_article;
static const char *output;
static char padding[padding_size];

static void fail(const char *path) {
  perror(path);
  exit(1);
}

static int found(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status;
  (void)place;
  size_t length = strlen(path);
  if (kind != FTW_F || length < 4 || strcmp(path + length - 3, ".md")) return 0;
  if (articles.count == articles.capacity) {
    articles.capacity = articles.capacity * 2 + 1024;
    articles.paths = realloc(articles.paths, articles.capacity * sizeof *articles.paths);
    if (!articles.paths) fail(path);
  }
  articles.paths[articles.count++] = strdup(path);
  return 0;
}

static char *read_file(const char *path, size_t *size) {
  struct stat status;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &status)) fail(path);
  *size = (size_t)status.st_size;
  char *text = malloc(*size + 1);
  if (!text || read(file, text, *size) != (ssize_t)*size) fail(path);
  close(file);
  return text;
}

static void write_page(const char *article, const char *html) {
  const char *name = strrchr(article, '/') + 1;
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/%.*s", output, (int)strlen(name) - 3, name);
  if (mkdir(path, 0755) && errno != EEXIST) fail(path);
  snprintf(path + length, sizeof path - (size_t)length, "/index.html");
  size_t size = strlen(html);
  char *page = malloc(padding_size + size);
  if (!page) fail(path);
  memcpy(page, padding, padding_size);
  memcpy(page + padding_size, html, size);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0 || write(file, page, padding_size + size) != (ssize_t)(padding_size + size)) fail(path);
  close(file);
  free(page);
}

static void build(const char *path) {
  static const char *const names[] = {"table", "tasklist"};
  size_t size;
  char *text = read_file(path, &size);
  char *end = memmem(text, size, "\n---\n", 5);
  char *body = end ? end + 5 : text;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
  cmark_parser_feed(parser, body, size - (size_t)(body - text));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  write_page(path, html);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

static void *work(void *unused) {
  (void)unused;
  for (size_t i; (i = atomic_fetch_add(&next_article, 1)) < articles.count;) build(articles.paths[i]);
  return NULL;
}

int main(int count, char **arguments) {
  int threads = count == 4 ? atoi(arguments[3]) : 0;
  if (threads < 1 || threads > most_threads) {
    fprintf(stderr, "usage: floor ARTICLES OUTPUT THREADS\n");
    return 2;
  }
  output = arguments[2];
  memset(padding, '-', sizeof padding);
  if (mkdir(output, 0755) && errno != EEXIST) fail(output);
  cmark_gfm_core_extensions_ensure_registered();
  if (nftw(arguments[1], found, 64, FTW_PHYS)) fail(arguments[1]);
  pthread_t handles[most_threads];
  for (int i = 0; i < threads; i++)
    if (pthread_create(&handles[i], NULL, work, NULL)) fail("a thread");
  for (int i = 0; i < threads; i++) pthread_join(handles[i], NULL);
  return 0;
}
