#include "corpus/unpack.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <variant>

namespace corpus {
namespace {

constexpr std::string_view kGzipMagic = "\x1F\x8B\x08";
constexpr std::string_view kZstdMagic = "\x28\xB5\x2F\xFD";

// A zstd frame that holds no text: what follows is a frame of its own.
bool is_skippable_frame(std::string_view head) {
  return head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xF0u) == 0x50u &&
         head.substr(1, 3) == "\x2A\x4D\x18";
}

struct Room {
  char* to;
  std::size_t size;
};
struct Step {
  std::size_t taken = 0;
  std::size_t written = 0;
};

class Gzip {
 public:
  Gzip() { inflateInit2(&stream_, kGzipOnly); }
  ~Gzip() { inflateEnd(&stream_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  Step step(std::string_view packed, Room room) {
    const std::size_t passed = place_ == Place::Between ? pass_to_member(packed) : 0;
    if (place_ == Place::Over) return {packed.size(), 0};
    if (place_ == Place::Between) return {passed, 0};
    Step done = inflate_some(packed.substr(passed), room);
    done.taken += passed;
    return done;
  }
  std::string fault_at_end() const {
    return fault_.empty() && place_ == Place::Inside ? "gzip data ends too soon" : fault_;
  }

 private:
  enum class Place { Inside, Between, Over };  // of members, of members, the last one
  static constexpr int kGzipOnly = 15 + 16;    // largest window, gzip's header

  // A member starts where the last one ended, or behind damage wherever its header stands. Other
  // bytes behind the last member are padding. Gives how many bytes of `packed` stand before it.
  std::size_t pass_to_member(std::string_view packed) {
    if (packed.size() < kGzipMagic.size()) return 0;
    const std::size_t at = fault_.empty() ? 0 : packed.find(kGzipMagic);
    if (at == packed.npos) return packed.size() - kGzipMagic.size() + 1;
    const bool is_member = packed.substr(at).starts_with(kGzipMagic);
    place_ = is_member ? Place::Inside : Place::Over;
    if (is_member) inflateReset(&stream_);
    return at;
  }

  Step inflate_some(std::string_view packed, Room room) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(room.to);
    stream_.avail_out = static_cast<uInt>(room.size);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    Step done{packed.size() - stream_.avail_in, room.size - stream_.avail_out};
    if (result == Z_STREAM_END) {
      has_member_ = true;
      place_ = Place::Between;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fault_ = "gzip data is damaged";
      place_ = has_member_ ? Place::Between : Place::Over;
      done.taken = std::max<std::size_t>(done.taken, 1);
    }
    return done;
  }

  z_stream stream_{};
  bool has_member_ = false;  // one ended well
  Place place_ = Place::Inside;
  std::string fault_;
};

class Zstd {
 public:
  Zstd() : stream_(ZSTD_createDStream(), &ZSTD_freeDStream) {}

  Step step(std::string_view packed, Room room) {
    if (!fault_.empty()) return {packed.size(), 0};
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    ZSTD_outBuffer out{room.to, room.size, 0};
    const std::size_t result = ZSTD_decompressStream(stream_.get(), &out, &in);
    if (ZSTD_isError(result) != 0) {
      fault_ = std::string("zstd data is damaged: ") + ZSTD_getErrorName(result);
      return {packed.size(), out.pos};
    }
    is_inside_ = result != 0;
    return {in.pos, out.pos};
  }
  std::string fault_at_end() const {
    return fault_.empty() && is_inside_ ? "zstd data ends too soon" : fault_;
  }

 private:
  std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_;
  bool is_inside_ = true;
  std::string fault_;
};

}  // namespace

Packing packing_of(std::string_view head) {
  if (head.starts_with(kGzipMagic)) return Packing::Gzip;
  if (head.starts_with(kZstdMagic) || is_skippable_frame(head)) return Packing::Zstd;
  return Packing::None;
}

struct Unpacker::Impl {
  std::variant<Gzip, Zstd> method;
};

Unpacker::Unpacker(Packing packing) : impl_(std::make_unique<Impl>()) {
  if (packing == Packing::Zstd) impl_->method.emplace<Zstd>();
}
Unpacker::~Unpacker() = default;
Unpacker::Unpacker(Unpacker&&) noexcept = default;
Unpacker& Unpacker::operator=(Unpacker&&) noexcept = default;

std::size_t Unpacker::unpack(std::string_view packed, std::string& out) {
  if (packed.empty()) return 0;
  constexpr std::size_t kStep = std::size_t{256} * 1024;
  const std::size_t before = out.size();
  out.resize(before + kStep);
  const Step done = std::visit(
      [&](auto& method) {
        return method.step(packed, {out.data() + before, kStep});
      },
      impl_->method);
  out.resize(before + done.written);
  return done.taken;
}

std::string Unpacker::fault_at_end() const {
  return std::visit([](const auto& method) { return method.fault_at_end(); }, impl_->method);
}

}  // namespace corpus
