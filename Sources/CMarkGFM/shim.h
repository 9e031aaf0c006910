#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

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

/* Memory with a margin of zeros before each block. The autolink extension of this version reads
 * one byte before a text that starts with the end of "mailto:" or "xmpp:" (CVE-2023-22485): with
 * the margin that byte is ours, and always the same. */
enum { bedside_margin = 16 };

static inline void *bedside_guarded_calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) abort();
  if (__builtin_add_overflow(bytes, bedside_margin, &bytes)) abort();
  char *block = (char *)calloc(1, bytes);
  if (!block) abort();
  return block + bedside_margin;
}

static inline void *bedside_guarded_realloc(void *memory, size_t size) {
  size_t bytes;
  if (__builtin_add_overflow(size, bedside_margin, &bytes)) abort();
  char *block = (char *)realloc(memory ? (char *)memory - bedside_margin : NULL, bytes);
  if (!block) abort();
  memset(block, 0, bedside_margin);
  return block + bedside_margin;
}

static inline void bedside_guarded_free(void *memory) {
  if (memory) free((char *)memory - bedside_margin);
}

static inline cmark_mem *bedside_guarded_memory(void) {
  static cmark_mem memory = {
    bedside_guarded_calloc,
    bedside_guarded_realloc,
    bedside_guarded_free,
  };
  return &memory;
}
