// Preloaded into a program under test: stands between it and the disk. It fails the n-th operation
// that changes anything below a folder, or writes down every such operation, so that the states a
// power cut could leave can be made from the record.
//
//   FAULT_FOLDER   the folder that is watched; nothing else is touched
//   FAULT_AT       number of the operation that fails, counted from 1; 0 or unset: none
//   FAULT_ERRNO    what it fails with
//   FAULT_STICKY   1: all after it fail too
//   FAULT_COUNT    file that counts the operations, of all processes together
//   FAULT_RECORD   file that is given the record: lines "op path offset size other", then `size`
//                  bytes. Syncs are not carried out then; they are only recorded.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_FILES = 4096 };

static char folder[PATH_MAX];
static char* names[MAX_FILES];  // of open files below the folder, by descriptor
static long fail_at, own_count, *count = &own_count;
static int fail_with = ENOSPC, is_sticky, record = -1;
static pthread_mutex_t state = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char*, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void*, size_t);
static ssize_t (*real_pwrite)(int, const void*, size_t, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char*, const char*);
static int (*real_mkdir)(const char*, mode_t);
static int (*real_unlink)(const char*);
static int (*real_unlinkat)(int, const char*, int);

static void count_in(const char* path) {
  const int file = real_open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0 || real_ftruncate(file, sizeof(long)) != 0) return;
  void* memory = mmap(NULL, sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory != MAP_FAILED) count = memory;
  real_close(file);
}

__attribute__((constructor)) static void set_up(void) {
  if (real_open != NULL) return;
  real_open = dlsym(RTLD_NEXT, "open64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_mkdir = dlsym(RTLD_NEXT, "mkdir");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_unlinkat = dlsym(RTLD_NEXT, "unlinkat");
  const char* value = getenv("FAULT_FOLDER");
  if (value != NULL) strncpy(folder, value, sizeof folder - 1);
  if ((value = getenv("FAULT_AT")) != NULL) fail_at = atol(value);
  if ((value = getenv("FAULT_ERRNO")) != NULL) fail_with = atoi(value);
  if ((value = getenv("FAULT_STICKY")) != NULL) is_sticky = atoi(value);
  if ((value = getenv("FAULT_COUNT")) != NULL && *value != '\0') count_in(value);
  if ((value = getenv("FAULT_RECORD")) != NULL) {
    record = real_open(value, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  }
}

// The path below the folder, or NULL. The lock files change nothing.
static const char* below(const char* path) {
  const size_t length = strlen(folder);
  if (length == 0 || strncmp(path, folder, length) != 0) return NULL;
  if (path[length] == '\0') return ".";
  if (path[length] != '/') return NULL;
  const char* name = path + length + 1;
  const char* last = strrchr(name, '/');
  last = last == NULL ? name : last + 1;
  return strcmp(last, "flintlock") == 0 || strcmp(last, "lock") == 0 ? NULL : name;
}

static const char* name_of(int file) { return file >= 0 && file < MAX_FILES ? names[file] : NULL; }

static void set_name(int file, const char* name) {
  if (file < 0 || file >= MAX_FILES) return;
  free(names[file]);
  names[file] = name == NULL ? NULL : strdup(name);
}

// Whether this operation is to fail.
static int fails(void) {
  const long number = __atomic_add_fetch(count, 1, __ATOMIC_SEQ_CST);
  if (fail_at == 0 || number < fail_at || (number > fail_at && !is_sticky)) return 0;
  errno = fail_with;
  return 1;
}

static void note(const char* op, const char* name, off_t offset, const void* bytes, size_t size,
                 const char* other) {
  if (record < 0) return;
  char line[2 * PATH_MAX + 64];
  const int length = snprintf(line, sizeof line, "%s\t%s\t%lld\t%zu\t%s\n", op, name,
                              (long long)offset, size, other);
  pthread_mutex_lock(&state);
  ssize_t put = real_write(record, line, (size_t)length);
  if (size > 0) put = real_write(record, bytes, size);
  (void)put;
  pthread_mutex_unlock(&state);
}

static int opened(int file, const char* name, int flags) {
  set_name(file, file >= 0 ? name : NULL);
  if (file >= 0 && name != NULL && (flags & O_TRUNC) != 0) note("truncate", name, 0, NULL, 0, "-");
  if (file >= 0 && name != NULL && (flags & O_CREAT) != 0) note("create", name, 0, NULL, 0, "-");
  return file;
}

static int open_here(const char* path, int flags, mode_t mode) {
  set_up();
  const char* name = below(path);
  if (name != NULL && (flags & O_CREAT) != 0 && fails()) return -1;
  return opened(real_open(path, flags, mode), name, flags);
}

#define MODE_OF(flags, mode)                    \
  mode_t mode = 0;                              \
  if (((flags) & (O_CREAT | O_TMPFILE)) != 0) { \
    va_list rest;                               \
    va_start(rest, flags);                      \
    mode = va_arg(rest, mode_t);                \
    va_end(rest);                               \
  }

int open(const char* path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_here(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  MODE_OF(flags, mode)
  return open_here(path, flags, mode);
}

int close(int file) {
  set_up();
  set_name(file, NULL);
  return real_close(file);
}

ssize_t write(int file, const void* bytes, size_t size) {
  set_up();
  const char* name = name_of(file);
  if (name == NULL) return real_write(file, bytes, size);
  if (fails()) return -1;
  const off_t offset = lseek(file, 0, SEEK_CUR);
  const ssize_t put = real_write(file, bytes, size);
  if (put > 0) note("write", name, offset, bytes, (size_t)put, "-");
  return put;
}

static ssize_t pwrite_here(int file, const void* bytes, size_t size, off_t offset) {
  set_up();
  const char* name = name_of(file);
  if (name == NULL) return real_pwrite(file, bytes, size, offset);
  if (fails()) return -1;
  const ssize_t put = real_pwrite(file, bytes, size, offset);
  if (put > 0) note("write", name, offset, bytes, (size_t)put, "-");
  return put;
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
  return pwrite_here(file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off_t offset) {
  return pwrite_here(file, bytes, size, offset);
}

static int sync_here(int file, int (*real)(int)) {
  set_up();
  const char* name = name_of(file);
  if (name == NULL) return real(file);
  if (fails()) return -1;
  note("sync", name, 0, NULL, 0, "-");
  return record < 0 ? real(file) : 0;
}

int fsync(int file) { return sync_here(file, real_fsync); }
int fdatasync(int file) { return sync_here(file, real_fdatasync); }

int ftruncate64(int file, off_t size) {
  set_up();
  const char* name = name_of(file);
  if (name == NULL) return real_ftruncate(file, size);
  if (fails()) return -1;
  const int done = real_ftruncate(file, size);
  if (done == 0) note("resize", name, size, NULL, 0, "-");
  return done;
}

int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int rename(const char* from, const char* to) {
  set_up();
  const char *from_name = below(from), *to_name = below(to);
  if (from_name == NULL || to_name == NULL) return real_rename(from, to);
  if (fails()) return -1;
  const int done = real_rename(from, to);
  if (done == 0) note("rename", from_name, 0, NULL, 0, to_name);
  return done;
}

int mkdir(const char* path, mode_t mode) {
  set_up();
  const char* name = below(path);
  if (name == NULL) return real_mkdir(path, mode);
  if (fails()) return -1;
  const int done = real_mkdir(path, mode);
  if (done == 0) note("mkdir", name, 0, NULL, 0, "-");
  return done;
}

int unlink(const char* path) {
  set_up();
  const char* name = below(path);
  const int done = real_unlink(path);
  if (done == 0 && name != NULL) note("unlink", name, 0, NULL, 0, "-");
  return done;
}

int unlinkat(int at, const char* path, int flags) {
  set_up();
  char whole[PATH_MAX] = "", link[64];
  if (path[0] == '/' || at == AT_FDCWD) {
    snprintf(whole, sizeof whole, "%s", path);
  } else {
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    char parent[PATH_MAX / 2] = "";
    if (readlink(link, parent, sizeof parent - 1) > 0) {
      snprintf(whole, sizeof whole, "%s/%.1024s", parent, path);
    }
  }
  const char* name = below(whole);
  const int done = real_unlinkat(at, path, flags);
  if (done == 0 && name != NULL) note("unlink", name, 0, NULL, 0, "-");
  return done;
}
