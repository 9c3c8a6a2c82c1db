// SPDX-License-Identifier: GPL-3.0-or-later
// Reads through memory again and again until it is ended: on a processor of its own it keeps the shared cache full of what
// nobody else needs, as other programs of a busy machine do.
// Usage: taskset -c 1 hold_cache [MEBIBYTES] & taskset -c 0 time_shares --threads 1 PAIR TEXT

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

int main(int count, char** arguments) {
    const long mebibytes = count > 1 ? std::atol(arguments[1]) : 1536;
    if (mebibytes < 1 || mebibytes > 65536) {
        std::fprintf(stderr, "usage: hold_cache [MEBIBYTES], 1 to 65536\n");
        return 2;
    }
    std::vector<std::uint64_t> memory(static_cast<std::size_t>(mebibytes) << 17U, 1);
    std::uint64_t sum = 0;
    while (true) {
        // One number of each cache line, and written back now and then, so that nothing of it can be left out.
        for (std::size_t i = 0; i < memory.size(); i += 8) sum += memory[i];
        memory[sum % memory.size()] ^= 1;
    }
}
