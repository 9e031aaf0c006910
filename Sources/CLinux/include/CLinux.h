#ifndef BEDSIDE_CLINUX_H
#define BEDSIDE_CLINUX_H
#endif
