namespace NewsMonitor.Text.Documents;

/// <summary>Knows the query parameters that say how a reader came to an address and nothing about what stands there.</summary>
internal static class TrackingParameters
{
    /// <summary>True for a parameter that only tracks.</summary>
    public static bool Contains(string name)
    {
        var lower = name.ToLowerInvariant();
        return HasTrackingPrefix(lower) || lower is
            "fbclid" or "gclid" or "gclsrc" or "dclid" or "gbraid" or "wbraid" or "msclkid" or "twclid" or "ttclid" or "yclid" or "ysclid" or "igshid" or "igsh" or "li_fat_id"
            or "mc_cid" or "mc_eid" or "mkt_tok" or "ncid" or "cmpid" or "icid" or "ocid" or "smid" or "smtyp" or "sr_share" or "_ga" or "_gl" or "_hsenc" or "_hsmi"
            or "xtor" or "ns_mchannel" or "ns_source" or "ns_campaign" or "ns_linkname" or "wt_mc" or "wt.mc_id" or "ref_src" or "ref_url" or "spm" or "sref" or "guccounter"
            or "guce_referrer" or "guce_referrer_sig" or "traffic_source" or "oly_anon_id" or "oly_enc_id" or "vero_id" or "rb_clickid" or "s_cid" or "cvid" or "at_medium" or "at_campaign";
    }

    private static bool HasTrackingPrefix(string name) =>
        name.StartsWith("utm_", StringComparison.Ordinal) || name.StartsWith("hsa_", StringComparison.Ordinal)
        || name.StartsWith("mtm_", StringComparison.Ordinal) || name.StartsWith("pk_", StringComparison.Ordinal)
        || name.StartsWith("piwik_", StringComparison.Ordinal) || name.StartsWith("matomo_", StringComparison.Ordinal)
        || name.StartsWith("at_custom", StringComparison.Ordinal);
}
