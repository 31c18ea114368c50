// Any bytes as gzip and as zstd: every step gets on, and the end is reached.
#include "corpus/http_message.hpp"
#include "corpus/unpack.hpp"
#include "tests/fuzz/reading.hpp"

namespace {

void unpack_all(std::string_view packed, corpus::Packing packing) {
  constexpr std::size_t kEnough = 8u << 20;
  corpus::Unpacker unpacker(packing);
  std::string out;
  std::size_t total = 0;
  while (!packed.empty() && total < kEnough) {
    const std::size_t taken = unpacker.unpack(packed, out);
    EXPECT(taken <= packed.size());
    packed.remove_prefix(taken);
    total += out.size();
    if (taken == 0 && out.empty()) break;
    out.clear();
  }
  unpacker.fault_at_end();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  unpack_all(bytes, corpus::Packing::Gzip);
  unpack_all(bytes, corpus::Packing::Zstd);
  if (const auto message = corpus::parse_http(bytes)) corpus::decoded_body(*message, 4096);
  return 0;
}
