#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The numbers that registration gives to the nodes of the extensions. The library exports them,
 * but no header does. */
static inline uint16_t bedside_table_type(void) {
  extern cmark_node_type CMARK_NODE_TABLE;
  return (uint16_t)CMARK_NODE_TABLE;
}

static inline uint16_t bedside_table_row_type(void) {
  extern cmark_node_type CMARK_NODE_TABLE_ROW;
  return (uint16_t)CMARK_NODE_TABLE_ROW;
}

static inline uint16_t bedside_table_cell_type(void) {
  extern cmark_node_type CMARK_NODE_TABLE_CELL;
  return (uint16_t)CMARK_NODE_TABLE_CELL;
}

static inline uint16_t bedside_strikethrough_type(void) {
  extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
  return (uint16_t)CMARK_NODE_STRIKETHROUGH;
}

/* Has the parser count the lines to come from behind some that it is not given. */
static inline void bedside_skip_lines(cmark_parser *parser, int count) {
  parser->line_number += count;
}

/* Gives the parser a line that has ended, without its ending and without NUL.
 *
 * cmark_parser_feed looks at each byte for the ending, at a tenth of the cost of a parse, and keeps
 * a line in `linebuf` until that comes. Where the lines end is known here, so it is put there, and
 * the parser looks at nothing but the ending. Later versions than 0.29.0.gfm.6 count what they are
 * fed in `total_size`, and take no more from reference definitions than that: there these bytes have
 * to be counted as well. */
static inline void bedside_feed_line(cmark_parser *parser, const uint8_t *line, int size) {
  cmark_strbuf_put(&parser->linebuf, line, size);
  cmark_parser_feed(parser, "\n", 1);
}

/* The memory of a thread's parses, given out piece by piece and taken back all at once: with the C
 * library's memory, asking for thousands of small pieces for an article and giving each back by
 * itself took a third of the parser's time. The parser's interface to memory knows no owner, so
 * each thread has one of these.
 *
 * Each piece has its size and a zero before it. The autolink extension of this version reads one
 * byte before a text that starts with the end of "mailto:" or "xmpp:" (CVE-2023-22485): so that
 * byte is ours, and always the same. */
enum { bedside_header = 16, bedside_chunk = 1024 * 1024 };

struct bedside_chunk {
  struct bedside_chunk *next;
  size_t size;
};

struct bedside_memory {
  /* What a parser is to be made with so that its memory comes from here. */
  cmark_mem *interface;
  char *free, *end;
  /* The newest first; the oldest is kept from parse to parse. */
  struct bedside_chunk *chunks;
  /* How many trees live in this memory. */
  size_t trees;
};

static inline struct bedside_memory *bedside_memory(void) {
  static _Thread_local struct bedside_memory memory;
  return &memory;
}

static inline void bedside_use_chunk(struct bedside_memory *memory, struct bedside_chunk *chunk) {
  memory->chunks = chunk;
  memory->free = (char *)(chunk + 1);
  memory->end = memory->free + chunk->size;
}

static inline void bedside_add_chunk(struct bedside_memory *memory, size_t size) {
  if (size < bedside_chunk) size = bedside_chunk;
  struct bedside_chunk *chunk = (struct bedside_chunk *)malloc(sizeof(struct bedside_chunk) + size);
  if (!chunk) abort();
  *chunk = (struct bedside_chunk){memory->chunks, size};
  bedside_use_chunk(memory, chunk);
}

static inline void *bedside_piece(size_t bytes) {
  struct bedside_memory *memory = bedside_memory();
  size_t size;
  if (__builtin_add_overflow(bytes, 2 * bedside_header - 1, &size)) abort();
  size &= ~(size_t)(bedside_header - 1);
  if ((size_t)(memory->end - memory->free) < size) bedside_add_chunk(memory, size);
  size_t *piece = (size_t *)memory->free;
  memory->free += size;
  piece[0] = size - bedside_header;
  piece[1] = 0;
  return piece + 2;
}

static inline void *bedside_calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) abort();
  return memset(bedside_piece(bytes), 0, bytes);
}

static inline void *bedside_realloc(void *piece, size_t bytes) {
  size_t size = piece ? ((size_t *)piece)[-2] : 0;
  if (piece && bytes <= size) return piece;
  void *larger = bedside_piece(bytes);
  return piece ? memcpy(larger, piece, size) : larger;
}

static inline void bedside_free(void *piece) { (void)piece; }

/* The memory for one tree more, to be parsed and given up on this thread.
 *
 * Each object file of ours has its own copy of these functions and so of the thread's memory. What
 * the parser calls is of the same copy as this; whatever gives the tree up is told which one. */
static inline struct bedside_memory *bedside_begin_tree(void) {
  static cmark_mem interface = {bedside_calloc, bedside_realloc, bedside_free};
  struct bedside_memory *memory = bedside_memory();
  memory->interface = &interface;
  memory->trees += 1;
  return memory;
}

/* Takes the memory of all trees back when the last one is given up. */
static inline void bedside_end_tree(struct bedside_memory *memory) {
  memory->trees -= 1;
  struct bedside_chunk *chunk = memory->chunks;
  if (memory->trees > 0 || !chunk) return;
  while (chunk->next) {
    struct bedside_chunk *older = chunk->next;
    free(chunk);
    chunk = older;
  }
  bedside_use_chunk(memory, chunk);
}
